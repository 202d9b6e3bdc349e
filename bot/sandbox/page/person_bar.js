// The line above a phone: whose it is, its language, which bot, block, put away.

import { button, div, el, icon } from "./dom.js";
import { LANGUAGES, relabel } from "./words.js";

/** Returns {node, show(person, view)}; the view is null before the chat is known. */
export function personBar(phone) {
  const { first_name: name } = phone.person;
  const speak = () => phone.change({ language_code: language.value });
  const language = el("select", { test: "language-select", label: "personLanguage", on: { change: speak } });
  const block = button({ test: "block" }, () => phone.change({ blocked: phone.view.standing !== "blocked" }));
  const close = () => phone.page.remove(phone);
  const away = button({ class: "round", test: "remove", label: "remove" }, close, icon("close"));
  const face = el("span", { class: "person-face", "aria-hidden": "true" }, [...name][0]);
  const tools = div("person-tools", botSelect(phone), language, block, away);
  const show = (person, view) => {
    const code = person.language_code ?? "";
    if (language.dataset.code !== code) language.replaceChildren(...languageOptions(code)); // else it may be open
    language.dataset.code = code;
    language.value = code;
    block.hidden = !view?.started;
    block.dataset.word = view?.standing === "blocked" ? "unblock" : "block";
    relabel(block);
  };
  show(phone.person, null);
  return { node: div("person-bar", face, el("h2", {}, name), tools), show };
}

function languageOptions(current) {
  const known = current in LANGUAGES ? LANGUAGES : { ...LANGUAGES, [current]: current || "–" };
  return Object.entries(known).map(([code, words]) => el("option", { value: code }, words));
}

function botSelect(phone) {
  const bots = phone.page.bots();
  if (bots.length < 2) return null;
  const change = () => phone.choose(bots[select.selectedIndex]);
  const select = el("select", { test: "bot-select", label: "botSelect", on: { change } });
  select.append(...bots.map((bot) => el("option", { value: bot.username }, bot.name)));
  return select;
}
