// What passes by: toasts and alerts of one phone, and questions of the page.

import { button, div, el } from "./dom.js";
import { relabel } from "./words.js";

/** Shows `text` for a while over the phone; a longer text stays longer. */
export function toast(layer, text, kind = "answer") {
  const role = kind === "error" ? "alert" : "status";
  const node = el("div", { class: `toast toast-${kind}`, test: "toast", role }, text);
  layer.append(node);
  setTimeout(() => node.remove(), Math.min(10_000, 3_500 + text.length * 60));
}

/** Shows `text` until the person confirms it. Focus returns to where it was. */
export function alertBox(layer, text) {
  const before = document.activeElement;
  const close = () => {
    shade.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  const ok = button({ class: "primary", test: "alert-ok", word: "ok" }, close);
  const attributes = { class: "alert-box", role: "alertdialog", "aria-label": text, test: "alert" };
  const shade = div("shade", el("div", attributes, el("p", {}, text), ok));
  shade.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  layer.append(relabel(shade));
  ok.focus({ preventScroll: true });
}

/** Asks with a form; resolves to its values, or to null when the person goes away.
 *  Without `submit` ({word, test}) the fields themselves hold the submitting buttons. */
export function ask(title, submit, ...fields) {
  const cancel = button({ word: "cancel" }, () => dialog.close());
  const confirm = submit && el("button", { type: "submit", class: "primary", ...submit });
  const heading = el("h2", { id: "ask-title", word: title });
  const form = el("form", { method: "dialog" }, heading, ...fields, div("ask-foot", cancel, confirm));
  const dialog = el("dialog", { class: "ask", "aria-labelledby": "ask-title" }, form);
  document.body.append(relabel(dialog));
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener("submit", ({ submitter }) => resolve(Object.fromEntries(new FormData(form, submitter))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(null);
    });
  });
}

/** A labelled select for `ask`; `options` are pairs of value and words. */
export function choose(name, word, options) {
  const select = el("select", { name, id: `ask-${name}`, test: `ask-${name}` });
  select.append(...options.map(([value, words]) => el("option", { value }, words)));
  return [el("label", { htmlFor: select.id, word }), select];
}

/** A labelled field for `ask`. */
export function field(name, word, attributes) {
  const input = el("input", { name, id: `ask-${name}`, test: `ask-${name}`, required: "", ...attributes });
  return [el("label", { htmlFor: input.id, word }), input];
}
