// What a person sees before the first message: what the bot can do, and Start.

import { button, div, el, span } from "./dom.js";
import { relabel } from "./words.js";

/** `about` is the bot's own description, empty when it has none. */
export function intro(name, about, start) {
  const card = div("intro-card", span("bot-face large"), el("h4", {}, name));
  if (about) {
    card.append(el("p", { class: "intro-lead", word: "whatCanItDo" }), el("p", { class: "intro-text" }, about));
  }
  const press = button({ class: "primary start", test: "start", word: "start" }, () => start());
  return relabel(div("intro", card, press));
}
