// The clock in the control strip: what time it is in the sandbox, and moving it.

import * as api from "./api.js";
import { now, setNow } from "./clock.js";
import { button, el, span } from "./dom.js";
import { ask, field } from "./notices.js";
import { clockTime, fieldToIso, fieldValue, longDay } from "./time.js";
import { say, spoken } from "./words.js";

const HOUR = 3_600;
const DAY = 24 * HOUR;

export function clockFace() {
  const day = span("clock-day");
  const hour = span("clock-hour");
  const face = el("time", { class: "clock", test: "clock", label: "clock" }, day, hour);
  const tick = () => {
    const unix = now();
    day.textContent = longDay(unix, spoken());
    hour.textContent = clockTime(unix, spoken());
    face.dateTime = new Date(unix * 1000).toISOString();
  };
  setInterval(tick, 250);
  tick();
  return face;
}

/** The buttons that move the clock; `next` is the one for the next reminder. */
export function clockButtons(page, next) {
  const move = async (what) => {
    try {
      setNow((await api.moveClock(what)).now);
    } catch (error) {
      page.failed(error);
    }
  };
  const moveTo = async () => {
    const hint = el("p", { class: "hint", word: "moveToHint" });
    const when = field("to", "clock", { type: "datetime-local", value: fieldValue(now()) });
    const values = await ask("moveToTitle", { word: "move", test: "clock-move" }, ...when, hint);
    if (values !== null) await move({ to: fieldToIso(values.to) });
  };
  return [
    button({ test: "clock-plus-hour", word: "plusHour" }, () => move({ advance: HOUR })),
    button({ test: "clock-plus-day", word: "plusDay" }, () => move({ advance: DAY })),
    button({ test: "clock-plus-week", word: "plusWeek" }, () => move({ advance: 7 * DAY })),
    next,
    button({ test: "clock-set", word: "moveTo" }, moveTo),
  ];
}

/** Moves the clock to the next reminder. Hidden until the sandbox says that somebody plans them. */
export function nextReminder(page) {
  const jump = async () => {
    try {
      const { now: moment, at, moved } = await api.moveClock({ upcoming: true });
      setNow(moment);
      if (!moved) page.tell(say(at === null ? "noReminder" : "reminderDue"));
    } catch {
      page.tell(say("reminderUnknown"));
    }
  };
  return button({ test: "clock-upcoming", word: "nextReminder", hidden: true }, jump);
}
