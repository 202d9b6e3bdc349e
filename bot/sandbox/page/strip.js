// The control strip: the clock, failures, what was said, and the page's language.

import { clockButtons, clockFace, nextReminder } from "./clock_strip.js";
import { button, div, el, icon } from "./dom.js";
import { faultControl } from "./faults.js";
import { saveTranscript } from "./transcript.js";
import { LANGUAGES, relabel, spoken } from "./words.js";

/** Fills `root`. `page`: {phones(), addPerson(), speak(code), tell(words), failed(error)}.
 *  Returns {show(state of the sandbox)}. */
export function strip(root, page) {
  const next = nextReminder(page);
  const save = button({ test: "transcript", word: "transcript" }, () => saveTranscript(page));
  const [fail, ordered] = faultControl(page);
  const controls = el("div", { class: "controls", id: "controls" }, ...clockButtons(page, next), fail, save);
  const plus = el("span", { word: "addPerson" });
  const add = button({ class: "add-person", test: "add-person", label: "addPerson" }, page.addPerson, icon("plus"), plus);
  root.append(brand(), clockFace(), toggle(root), controls, languageSwitch(page), add, ordered);
  relabel(root);
  const show = ({ upcoming }) => {
    next.hidden = !upcoming;
  };
  return { show };
}

function brand() {
  const mark = el("img", { src: "/page/icon.svg", alt: "", width: "28", height: "28" });
  return el("h1", { class: "brand" }, mark, el("span", {}, "Tsuriai"), el("small", { word: "sandbox" }));
}

// On a narrow screen the controls hide behind this.
function toggle(root) {
  const flip = () => node.setAttribute("aria-expanded", String(root.classList.toggle("expanded")));
  const attributes = { class: "controls-toggle", test: "controls", label: "controls" };
  const node = button({ ...attributes, "aria-expanded": "false", "aria-controls": "controls" }, flip, icon("sliders"));
  return node;
}

function languageSwitch(page) {
  const group = el("div", { class: "switch", role: "group", label: "pageLanguage" });
  const show = () => {
    for (const each of group.children) each.setAttribute("aria-pressed", String(each.lang === spoken()));
  };
  const choose = (code) => {
    page.speak(code);
    show();
  };
  for (const [lang, name] of Object.entries(LANGUAGES)) {
    group.append(button({ lang, test: `page-language-${lang}` }, () => choose(lang), name));
  }
  show();
  return group;
}
