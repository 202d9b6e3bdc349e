// The language of the page: as chosen last time, else as the browser prefers.

import { LANGUAGES } from "./words.js";

const SHELF = "tsuriai-sandbox-language";

export function preferredLanguage() {
  return kept() ?? (navigator.language.startsWith("ja") ? "ja" : "en");
}

export function keepLanguage(code) {
  try {
    localStorage.setItem(SHELF, code);
  } catch {
    // Without storage (private window) the page only forgets.
  }
}

function kept() {
  try {
    const code = localStorage.getItem(SHELF);
    return code in LANGUAGES ? code : null;
  } catch {
    return null;
  }
}
