// On a narrow screen one phone at a time is shown, chosen here. On a wide one the style sheet hides this.

import { button } from "./dom.js";

/** Returns {update(phone to show), notice(phone with news)}. */
export function tabs(root, page) {
  const known = new Map();
  let shown = null;
  const draw = () => {
    for (const [phone, tab] of known) {
      phone.node.classList.toggle("off", phone !== shown);
      tab.setAttribute("aria-pressed", String(phone === shown));
      if (phone === shown) tab.classList.remove("news");
    }
  };
  const choose = (phone) => {
    shown = phone;
    draw();
    phone.toNewest();
  };
  const update = (phone) => {
    const tabFor = (each) => known.get(each) ?? tabOf(each, () => choose(each));
    const now = page.phones().map((each) => [each, tabFor(each)]);
    known.clear();
    for (const [each, tab] of now) known.set(each, tab);
    root.replaceChildren(...known.values());
    if (phone) choose(phone);
  };
  const notice = (phone) => {
    if (phone !== shown) known.get(phone)?.classList.add("news");
  };
  return { update, notice };
}

function tabOf({ person: { first_name: name } }, choose) {
  return button({ class: "tab", test: `tab-${name}` }, choose, name);
}
