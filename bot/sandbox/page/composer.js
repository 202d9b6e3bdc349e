// The lower edge of a phone where one writes: text box, command menu, attachments.

import { button, div, el, icon, span } from "./dom.js";
import { entry, popup } from "./popup.js";
import { relabel, say } from "./words.js";

const KINDS = ["photo", "document", "sticker"];
const TALLEST = 160;

/** `actions`: send(text), edit(id, text), attach(kind), attachFile(file), commands(). Returns {node, edit(message)}. */
export function composer(actions) {
  const box = el("textarea", { rows: "1", test: "composer", prompt: "message", label: "message" });
  const submit = el("button", { type: "submit", class: "round primary", test: "send", label: "send" }, icon("send"));
  const editing = editBar(box);
  const row = div("composer-row", ...commandMenu(actions), box, ...attachMenu(actions), submit);
  const node = el("form", { class: "composer" }, editing.node, row);
  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`;
  };
  const commit = async () => {
    const text = box.value;
    const id = editing.id();
    if (text.trim() === "") return;
    box.value = "";
    editing.stop();
    grow();
    const accepted = id === null ? await actions.send(text) : await actions.edit(id, text);
    if (!accepted && box.value === "") box.value = text;
  };
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => onKey(event, commit, editing));
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    commit();
    box.focus();
  });
  return { node: relabel(node), edit: editing.begin };
}

// While an input method composes, Enter chooses a conversion. Safari reports the end of the composition
// before that Enter, and only its key code 229 tells.
function onKey(event, commit, editing) {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === "Escape") editing.cancel();
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  commit();
}

function editBar(box) {
  let target = null;
  const stop = () => {
    target = null;
    node.hidden = true;
  };
  const cancel = () => {
    if (target !== null) box.value = "";
    stop();
  };
  const begin = (message) => {
    target = message.message_id;
    box.value = message.text;
    node.hidden = false;
    box.focus();
  };
  const quit = button({ class: "round", label: "cancel" }, cancel, icon("close"));
  const node = el("div", { class: "edit-bar", hidden: true }, el("span", { word: "editing" }), quit);
  return { node, begin, cancel, stop, id: () => target };
}

function commandMenu(actions) {
  const opener = el("button", { type: "button", class: "round", test: "menu", label: "menu" }, icon("menu"));
  const panel = el("div", { class: "popup popup-commands", label: "menu" });
  popup(opener, panel, (close) => {
    const commands = actions.commands();
    if (commands.length === 0) return [el("p", { class: "popup-empty" }, say("noCommands"))];
    return commands.map((known) => commandEntry(known, close, actions));
  });
  return [opener, panel];
}

function commandEntry({ command, description }, close, actions) {
  const choose = () => {
    close();
    actions.send(`/${command}`);
  };
  const words = [span("entry-name", `/${command}`), span("entry-words", description)];
  return entry({ test: `command-${command}` }, choose, ...words);
}

function attachMenu(actions) {
  const opener = el("button", { type: "button", class: "round", test: "attach", label: "attach" }, icon("attach"));
  const panel = el("div", { class: "popup popup-attach", label: "attach" });
  const picker = filePicker(actions);
  const attach = (kind) => (kind === "document" ? picker.click() : actions.attach(kind));
  popup(opener, panel, (close) => KINDS.map((kind) => attachEntry(kind, close, attach)));
  return [opener, panel, picker];
}

// Emptied after each choice, else choosing the same file again would tell nobody.
function filePicker(actions) {
  const take = () => {
    const [file] = picker.files;
    picker.value = "";
    if (file) actions.attachFile(file);
  };
  const picker = el("input", { type: "file", hidden: true, test: "attach-file", on: { change: take } });
  return picker;
}

function attachEntry(kind, close, attach) {
  const choose = () => {
    close();
    attach(kind);
  };
  return entry({ test: `attach-${kind}` }, choose, icon(kind), el("span", {}, say(kind)));
}
