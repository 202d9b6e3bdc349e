// What was said on all phones of the page, as one text file.

import * as api from "./api.js";
import { now } from "./clock.js";
import { el } from "./dom.js";
import { dayKey } from "./time.js";

const KEPT = 10_000;

export async function saveTranscript(page) {
  try {
    const parts = await Promise.all(page.phones().map(said));
    offer(parts.join("\n\n"), `tsuriai-sandbox-${dayKey(now())}.txt`);
  } catch (error) {
    page.failed(error);
  }
}

async function said({ person, bot }) {
  return `== ${person.first_name}, @${bot.username} ==\n\n${await api.transcript(person.id, bot.username)}\n`;
}

function offer(text, name) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
