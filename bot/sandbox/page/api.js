// The sandbox's control interface. Every call answers with JSON, or throws Refused with the sandbox's reason.

export class Refused extends Error {}

async function call(method, path, wish) {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(path, { method, headers, cache: "no-store", body: JSON.stringify(wish) });
  if (!response.ok) throw await refusal(response);
  return response.json();
}

async function refusal(response) {
  const text = await response.text();
  try {
    return new Refused(JSON.parse(text).error);
  } catch {
    return new Refused(`${response.status} ${text}`);
  }
}

const post = (path, wish) => call("POST", path, wish);
const query = (values) => new URLSearchParams(values).toString();

export const state = () => call("GET", "/sim/state");
export const chat = (user, bot) => call("GET", `/sim/chat?${query({ user, bot })}`);
export const addPerson = (person) => post("/sim/user", person);
export const changePerson = (user, bot, change) => post(`/sim/user/${user}`, { ...change, bot });
export const start = (user, bot, payload = "") => post("/sim/start", { user, bot, payload });
export const send = (user, bot, text) => post("/sim/send", { user, bot, text });
export const edit = (user, bot, message_id, text) => post("/sim/edit", { user, bot, message_id, text });
export const tap = (user, bot, message_id, data) => post("/sim/tap", { user, bot, message_id, data });
export const attach = (user, bot, kind, file = {}) => post("/sim/attach", { user, bot, kind, ...file });
export const moveClock = (move) => post("/sim/clock", move);
export const fault = (wish) => post("/sim/fault", wish);
export const clearFaults = () => call("DELETE", "/sim/fault");
export const fileUrl = (fileId) => `/sim/file?${query({ file_id: fileId })}`;

/** What was said between a person and a bot, as text. */
export async function transcript(user, bot) {
  const response = await fetch(`/sim/transcript?${query({ user, bot })}`, { cache: "no-store" });
  if (!response.ok) throw await refusal(response);
  return response.text();
}
