// Building the page. Text reaches the document as text nodes only, so a message can never become markup.

const AS_PROPERTY = new Set(["value", "disabled", "hidden", "htmlFor"]);

// word and label name words of the page (words.js), test is a stable hook for tests.
const SHORT = { word: "data-word", label: "data-word-label", prompt: "data-word-prompt", test: "data-testid" };

/** A new element. `on` holds listeners; an attribute without value is left out. */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (AS_PROPERTY.has(name)) node[name] = value;
    else if (value !== null && value !== undefined) node.setAttribute(SHORT[name] ?? name, value);
  }
  for (const [name, listener] of Object.entries(on)) node.addEventListener(name, listener);
  node.append(...children.filter((child) => child !== null));
  return node;
}

export const div = (style, ...children) => el("div", { class: style }, ...children);

export const span = (style, ...children) => el("span", { class: style }, ...children);

/** A button that calls `press`; it submits nothing unless `attributes` say so. */
export const button = (attributes, press, ...children) =>
  el("button", { type: "button", ...attributes, on: { click: press } }, ...children);

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  send: "M4 12 20 4.5 16 20l-4-6zM12 14l8-9.5",
  menu: "M4 7h16M4 12h16M4 17h10",
  attach: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8-8a3.5 3.5 0 0 1 5 5l-8 8a2 2 0 0 1-3-3l7-7",
  close: "M6 6 18 18M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  down: "M12 5v14M6 13l6 6 6-6",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  sticker: "M12 4a8 8 0 1 0 8 8zM12 4c0 5 3 8 8 8M9 11h.01M8.5 15c1 1 3 1.5 4.5 1",
  voice: "M9 6a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5 11a7 7 0 0 0 14 0M12 18v3",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6",
  sliders: "M4 8h9M17 8h3M4 16h3M11 16h9M15 6v4M9 14v4",
  chevron: "M7 10l5 5 5-5",
};

/** A line drawing, 24 units square, hidden from screen readers: the button around it carries the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Keeps `parent`'s children equal to `items` ({key, stamp, make}), touching only what changed, so that
 *  an open quote, a pressed button or the focus survive. Returns the keys that are new. */
export function reconcile(parent, known, items) {
  forgetOthers(known, new Set(items.map((item) => item.key)));
  const fresh = items.filter((item) => !known.has(item.key)).map((item) => item.key);
  let at = parent.firstElementChild;
  for (const item of items) {
    const before = known.get(item.key);
    if (before && before.stamp !== item.stamp) {
      const node = item.make();
      if (at === before.node) at = node;
      replaceKeepingFocus(before.node, node);
      known.set(item.key, { stamp: item.stamp, node });
    } else if (!before) {
      known.set(item.key, { stamp: item.stamp, node: item.make() });
    }
    const { node } = known.get(item.key);
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
  return fresh;
}

function forgetOthers(known, wanted) {
  for (const [key, { node }] of [...known]) {
    if (wanted.has(key)) continue;
    node.remove();
    known.delete(key);
  }
}

function replaceKeepingFocus(old, node) {
  const held = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
  old.replaceWith(node);
  if (held < 0) return;
  const buttons = [...node.querySelectorAll("button, a")];
  buttons[Math.min(held, buttons.length - 1)]?.focus({ preventScroll: true });
}
