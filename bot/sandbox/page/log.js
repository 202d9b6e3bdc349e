// The messages of a chat in order, with a line where a new day begins.

import { bubble } from "./bubble.js";
import { el } from "./dom.js";
import { dayKey, longDay } from "./time.js";
import { spoken } from "./words.js";

/** Items for `reconcile`. A bubble is made anew only when its message or a language has changed. */
export function chatItems(messages, context) {
  const languages = `${context.chat} ${spoken()} ${context.language}`;
  const items = [];
  let day = null;
  for (const message of messages) {
    const today = dayKey(message.date);
    if (today !== day) items.push(dayItem(today, message, languages, context));
    day = today;
    const stamp = `${languages} ${JSON.stringify(message)}`;
    items.push({ key: `message ${message.message_id}`, stamp, make: () => bubble(message, context) });
  }
  return items;
}

// Moving the clock back can bring the same day twice, so the message is part of the key.
function dayItem(today, message, languages, context) {
  const make = () => el("p", { class: "day" }, el("span", {}, longDay(message.date, context.language)));
  return { key: `day ${today} ${message.message_id}`, stamp: languages, make };
}
