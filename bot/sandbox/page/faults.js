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
    const wish = await askForFault();
    if (wish === null) return;
    const { seq } = await api.state();
    await api.fault(wish.fault);
    words.textContent = say("faultWaiting") + wish.words;
    line.hidden = false;
    hideWhenMet(line, seq, wish.fault.method);
  });
  const clear = () => attempt(async () => {
    await api.clearFaults();
    line.hidden = true;
  });
  line.append(button({ test: "fault-clear", word: "faultClear" }, clear));
  return [button({ test: "fault", word: "fault" }, order), line];
}

async function askForFault() {
  const methods = [...METHODS.map((name) => [name, name]), ["", say("anyMethod")]];
  const kinds = Object.keys(KINDS).map((key) => [key, say(key)]);
  const fields = [...choose("method", "faultMethod", methods), ...choose("kind", "faultKind", kinds)];
  const values = await ask("faultTitle", { word: "order", test: "fault-order" }, ...fields);
  if (values === null) return null;
  const method = values.method || null;
  const words = `${method ?? say("anyMethod")}, ${say(values.kind)}`;
  return { words, fault: { ...KINDS[values.kind], method, times: 1 } };
}

// The next call of the method is the one that failed; only the log of calls knows when it came.
function hideWhenMet(line, seq, method) {
  const timer = setInterval(async () => {
    try {
      const calls = await api.calls(seq);
      if (calls.some((call) => !method || same(call.method, method))) line.hidden = true;
    } catch {
      line.hidden = true; // The sandbox is gone, and the order with it.
    }
    if (line.hidden) clearInterval(timer);
  }, LOOK);
}

// Telegram, and so the sandbox, does not care about the case of a method's name.
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
