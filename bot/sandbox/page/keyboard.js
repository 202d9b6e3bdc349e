// The inline keyboard below a message. A pressed button shows so until the bot has answered the press.

import { button, div, el, span } from "./dom.js";
import { safeAddress } from "./entities.js";

const LONGEST_WAIT = 30_000;
const STYLES = ["primary", "success", "danger"];

/** Rows of buttons. `context`: tap(messageId, data) gives the press's id or null, answered(id) a promise;
 *  open(url), copy(text), unsupported(). */
export function keyboard(rows, messageId, context) {
  const tap = (data) => context.tap(messageId, data);
  const row = (keys) => div("keys-row", ...keys.map((key) => keyOf(key, tap, context)));
  return div("keys", ...rows.map(row));
}

function keyOf(key, tap, context) {
  const style = STYLES.includes(key.style) ? `key key-${key.style}` : "key";
  const attributes = { class: style, test: "button" };
  const words = span("", key.text);
  if (key.disabled) return button({ ...attributes, disabled: true }, null, words);
  if (key.callback_data !== undefined) return tapKey(key.callback_data, attributes, words, tap, context);
  if (key.url !== undefined) return urlKey(key.url, attributes, words, context);
  if (key.copy_text) return button(attributes, () => context.copy(key.copy_text.text), words, mark("⧉"));
  return button(attributes, context.unsupported, words);
}

function tapKey(data, attributes, words, tap, context) {
  const press = async () => {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    const id = await tap(data);
    if (id !== null) await Promise.race([context.answered(id), atMost(LONGEST_WAIT)]);
    node.removeAttribute("aria-busy");
  };
  const node = button(attributes, press, words);
  return node;
}

function urlKey(url, attributes, words, context) {
  const href = safeAddress(url);
  const follow = (event) => {
    if (href !== null && context.open(href)) event.preventDefault();
  };
  const target = { href, target: "_blank", rel: "noopener noreferrer", on: { click: follow } };
  return el("a", { ...attributes, ...target }, words, mark("↗"));
}

const mark = (sign) => el("span", { class: "key-mark", "aria-hidden": "true" }, sign);

const atMost = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
