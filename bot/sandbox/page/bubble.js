// One message as a bubble: text or file, time, "edited", and the keyboard below it.

import { fileUrl } from "./api.js";
import { button, div, el, icon, span } from "./dom.js";
import { textNodes } from "./entities.js";
import { keyboard } from "./keyboard.js";
import { clockTime } from "./time.js";
import { relabel, say } from "./words.js";

/** The node for `message`; `context` is what entities and keyboards need, plus edit(message). */
export function bubble(message, context) {
  const [style, test] = message.from.is_bot ? ["from-bot", "message-bot"] : ["from-person", "message"];
  const node = el("article", { class: `message ${style}`, test, "data-message-id": message.message_id });
  node.append(div("bubble", ...attachment(message), ...words(message, context), foot(message, context)));
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length > 0) node.append(keyboard(rows, message.message_id, context));
  return relabel(node);
}

function words(message, context) {
  const text = message.text ?? message.caption;
  if (text === undefined) return [];
  const nodes = textNodes(text, message.entities ?? message.caption_entities, context);
  return [el("div", { class: "text", lang: languageOf(text, context), dir: "auto" }, ...nodes)];
}

// A bot may speak another language than the phone. Without this, Japanese can be drawn with Chinese glyphs.
const languageOf = (text, context) => (/[\u3040-\u30ff]/.test(text) ? "ja" : context.language);

function foot(message, context) {
  const shown = clockTime(message.date, context.language);
  const at = el("time", { datetime: new Date(message.date * 1000).toISOString() }, shown);
  const mark = message.edit_date ? el("span", { class: "edited", word: "edited" }) : null;
  const editable = !message.from.is_bot && message.text !== undefined;
  const change = editable ? button({ class: "edit", word: "edit" }, () => context.edit(message)) : null;
  return div("foot", change, mark, at);
}

function attachment({ photo, document: file, sticker, voice, contact }) {
  if (photo?.length) return [picture(photo.at(-1))];
  if (file) return [download(file)];
  if (sticker) return [chip("sticker", sticker.emoji)];
  if (voice) return [chip("voice")];
  if (contact) return [chip("contact", `${contact.first_name} ${contact.phone_number}`)];
  return [];
}

function picture(size) {
  const image = el("img", { class: "photo", src: fileUrl(size.file_id), alt: say("photo") });
  image.addEventListener("error", () => image.replaceWith(relabel(chip("photo"))), { once: true });
  return image;
}

function download({ file_id: id, file_name: name, file_size: size }) {
  const title = name ?? say("document");
  const about = span("file-words", span("file-name", title), span("file-size", bytes(size)));
  const attributes = { class: "file", href: fileUrl(id), download: title, test: "file" };
  return el("a", attributes, span("file-icon", icon("document")), about);
}

function bytes(size) {
  if (!size) return "";
  if (size < 1024) return `${size} B`;
  return size < 1_048_576 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}

function chip(key, extra) {
  return div("chip", icon(key), el("span", { word: key }), extra ? span("", extra) : null);
}
