// "Fail next call": orders one failure and shows it until a call has met it.

import * as api from "./api.js";
import { button, el } from "./dom.js";
import { ask, choose } from "./notices.js";
import { say } from "./words.js";

const LOOK = 500;
const METHODS = ["sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument"];
const KINDS = {
  kind429: { code: 429, retry_after: 5 },
  kind500: { code: 500 },
  kindBefore: { drop: "before" },
  kindAfter: { drop: "after" },
};

/** The button and the line that tells what is ordered. */
export function faultControl(page) {
  const words = el("span");
  const line = el("p", { class: "fault-state", role: "status", test: "fault-state", hidden: true }, words);
  const attempt = async (action) => {
    try {
      await action();
    } catch (error) {
      page.failed(error);
    }
  };
  const order = () => attempt(async () => {
    const wish = await askForFault(page);
    if (wish === null) return;
    await api.fault(wish.fault);
    words.textContent = say("faultWaiting") + wish.words;
    line.hidden = false;
    hideWhenMet(line);
  });
  const clear = () => attempt(async () => {
    await api.clearFaults();
    line.hidden = true;
  });
  line.append(button({ test: "fault-clear", word: "faultClear" }, clear));
  return [button({ test: "fault", word: "fault" }, order), line];
}

async function askForFault(page) {
  const people = page.phones().map(({ person: { id, first_name: name } }) => [String(id), name]);
  const methods = [...METHODS.map((name) => [name, name]), ["", say("anyMethod")]];
  const kinds = Object.keys(KINDS).map((key) => [key, say(key)]);
  const fields = [
    ...choose("method", "faultMethod", methods),
    ...choose("chat", "faultChat", [["", say("anyChat")], ...people]),
    ...choose("kind", "faultKind", kinds),
  ];
  const values = await ask("faultTitle", { word: "order", test: "fault-order" }, ...fields);
  if (values === null) return null;
  const name = people.find(([id]) => id === values.chat)?.[1];
  const words = [name, values.method || say("anyMethod"), say(values.kind)].filter(Boolean).join(", ");
  return { words, fault: { ...KINDS[values.kind], method: values.method || null, chat: values.chat, times: 1 } };
}

// A fault that struck is told by no event, for no chat looks different.
function hideWhenMet(line) {
  const timer = setInterval(async () => {
    try {
      line.hidden ||= (await api.state()).faults === 0;
    } catch {
      line.hidden = true; // The sandbox is gone, and the order with it.
    }
    if (line.hidden) clearInterval(timer);
  }, LOOK);
}
