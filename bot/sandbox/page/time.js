// Everybody in the sandbox lives in Japan; the reader's own time zone would only confuse deadlines.

const ZONE = "Asia/Tokyo";

function format(language, options, unix) {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options }).format(new Date(unix * 1000));
}

/** 09:05 */
export const clockTime = (unix, language) =>
  format(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, unix);

/** Mon, 23 November 2026 */
export const longDay = (unix, language) =>
  format(dayLocale(language), { year: "numeric", month: "long", day: "numeric", weekday: "short" }, unix);

/** The day as a key that sorts, 2026-11-23. */
export const dayKey = (unix) => format("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" }, unix);

/** The instant as the value of a datetime-local field, Tokyo time. */
export const fieldValue = (unix) =>
  `${dayKey(unix)}T${format("sv-SE", { hour: "2-digit", minute: "2-digit" }, unix)}`;

/** The value of such a field as ISO 8601; Japan has had no summer time since 1951. */
export const fieldToIso = (value) => `${value.length === 16 ? `${value}:00` : value}+09:00`;

/** The text of a date_time entity, or null where the bot asks for its own words to be kept. */
export function dateEntity(unix, pattern, language, nowUnix) {
  if (!/^(r|w?[dD]?[tT]?)$/.test(pattern) || pattern === "") return null;
  if (pattern === "r") return relative(unix - nowUnix, language);
  const options = {};
  if (pattern.includes("w")) options.weekday = "short";
  if (pattern.includes("d")) Object.assign(options, { year: "2-digit", month: "2-digit", day: "2-digit" });
  if (pattern.includes("D")) Object.assign(options, { year: "numeric", month: "long", day: "numeric" });
  if (/[tT]/.test(pattern)) Object.assign(options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (pattern.includes("T")) options.second = "2-digit";
  return format(dayLocale(language), options, unix);
}

const dayLocale = (language) => (language === "en" ? "en-GB" : language);

const UNITS = [["year", 31_557_600], ["month", 2_629_800], ["day", 86_400], ["hour", 3_600], ["minute", 60]];

function relative(seconds, language) {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return words.format(Math.round(seconds / size), unit);
}
