// A small menu that a button opens, usable by keyboard: arrows move, Escape closes, focus returns.

import { button } from "./dom.js";

/** Ties `panel` to `opener`. `fill(close)` returns the entries, made anew at each opening. */
export function popup(opener, panel, fill) {
  panel.hidden = true;
  panel.setAttribute("role", "menu");
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  const close = (refocus) => {
    panel.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus) opener.focus();
  };
  const outside = (event) => {
    if (!panel.contains(event.target) && !opener.contains(event.target)) close(false);
  };
  const open = () => {
    panel.replaceChildren(...fill(() => close(true)));
    panel.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    panel.querySelector("button")?.focus();
  };
  opener.addEventListener("click", () => (panel.hidden ? open() : close(true)));
  panel.addEventListener("keydown", (event) => steer(event, panel, close));
}

function steer(event, panel, close) {
  if (event.key === "Escape") return close(true);
  if (event.key === "Tab") return close(false);
  const entries = [...panel.querySelectorAll("button")];
  const at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || entries.length === 0) return undefined;
  event.preventDefault();
  return entries.at(to % entries.length).focus();
}

/** One entry of such a menu. */
export function entry(attributes, choose, ...children) {
  return button({ role: "menuitem", class: "entry", ...attributes }, choose, ...children);
}
