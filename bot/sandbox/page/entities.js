// A text with its message entities as document nodes. Offsets count UTF-16 units, as JavaScript strings do.

import { button, div, el, icon, span } from "./dom.js";
import { dateEntity } from "./time.js";
import { relabel } from "./words.js";

/** Nodes for `text`. `context` has {language, now, open(url), command(text)}. */
export function textNodes(text, entities, context) {
  const known = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, known, 0, text.length, context);
}

function between(text, entities, from, to, context) {
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    const start = Math.max(first.offset, at);
    const end = Math.min(first.offset + first.length, to);
    rest = others;
    if (end <= start) continue;
    if (start > at) nodes.push(text.slice(at, start));
    const inner = others.filter((other) => other.offset < end);
    const inside = between(text, inner, start, end, context);
    nodes.push(wrap(first, inside, text.slice(start, end), context));
    rest = others.filter((other) => other.offset + other.length > end);
    at = end < to && BLOCKS.has(first.type) && text[end] === "\n" ? end + 1 : end; // a block ends its line itself
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

const PLAIN_TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
};

function wrap(entity, nodes, text, context) {
  const { type } = entity;
  if (type in PLAIN_TAGS) return el(PLAIN_TAGS[type], {}, ...nodes);
  if (type === "pre") return el("pre", { "data-language": entity.language }, el("code", {}, ...nodes));
  if (type === "expandable_blockquote") return expandable(nodes);
  if (type === "spoiler") return spoiler(nodes);
  if (type === "date_time") return moment(entity, nodes, text, context);
  if (type === "bot_command") return command(nodes, text, context);
  const address = addressOf(entity, text);
  return address === null ? span("entity", ...nodes) : link(address, nodes, context);
}

function addressOf({ type, url }, text) {
  if (type === "text_link") return safeAddress(url);
  if (type === "url") return safeAddress(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (type === "email") return `mailto:${text}`;
  if (type === "phone_number") return `tel:${text.replace(/[^+\d]/g, "")}`;
  return null;
}

/** The address, or null when following it could run a script or read a file. */
export function safeAddress(address) {
  try {
    return ["http:", "https:", "mailto:", "tel:", "tg:"].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

function link(href, nodes, context) {
  const follow = (event) => {
    if (context.open(href)) event.preventDefault();
  };
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", on: { click: follow } }, ...nodes);
}

function command(nodes, text, context) {
  return button({ class: "command" }, () => context.command(text), ...nodes);
}

function moment({ unix_time: unix, date_time_format: pattern }, nodes, text, { language, now }) {
  const shown = dateEntity(unix, pattern ?? "", language, now());
  const attributes = { datetime: new Date(unix * 1000).toISOString(), title: text };
  return el("time", attributes, ...(shown === null ? nodes : [shown]));
}

function spoiler(nodes) {
  const inside = el("span", { class: "spoiler-text", "aria-hidden": "true" }, ...nodes);
  const hidden = el("span", { class: "spoiler", role: "button", tabindex: "0", label: "spoiler" }, inside);
  const reveal = () => {
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label", "data-word-label"]) hidden.removeAttribute(name);
    inside.removeAttribute("aria-hidden");
  };
  hidden.addEventListener("click", reveal, { once: true });
  hidden.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    reveal();
  });
  return relabel(hidden);
}

function expandable(nodes) {
  const body = div("quote-text", ...nodes);
  const words = el("span", { word: "more" });
  const flip = () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
    words.dataset.word = open ? "less" : "more";
    relabel(words);
  };
  const toggle = button({ class: "quote-toggle", "aria-expanded": "false" }, flip, words, icon("chevron"));
  const quote = el("blockquote", { class: "expandable" }, body, toggle);
  hideWhenAllFits(body, quote, toggle);
  return relabel(quote);
}

// Only a laid-out quote knows whether three lines were enough, and a phone behind a tab is not laid out.
function hideWhenAllFits(body, quote, toggle) {
  const measure = () => {
    if (body.clientHeight === 0 || quote.classList.contains("open")) return;
    toggle.hidden = body.scrollHeight <= body.clientHeight + 1;
    quote.classList.toggle("fits", toggle.hidden);
  };
  new ResizeObserver(measure).observe(body);
}
