// Answers to button presses: who waits for which, and which have been shown.

import { alertBox, toast } from "./notices.js";

export class Answers {
  constructor(layer) {
    this.layer = layer;
    this.known = new Set();
    this.waiting = new Map();
  }

  /** Resolves when the bot has answered the press. */
  of(id) {
    if (this.known.has(id)) return Promise.resolve();
    return new Promise((done) => this.waiting.set(id, done));
  }

  /** Takes the chat's answers; `silent` for those from before the chat was opened. */
  take(answers, silent) {
    for (const { callback_query_id: id, text, show_alert: alert } of answers) {
      if (this.known.has(id)) continue;
      this.known.add(id);
      this.waiting.get(id)?.();
      this.waiting.delete(id);
      if (silent || !text) continue;
      if (alert) alertBox(this.layer, text);
      else toast(this.layer, text);
    }
  }
}
