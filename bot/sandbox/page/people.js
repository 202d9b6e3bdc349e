// Who is on the page. Kept in the browser, so that a reload shows the same phones.

import * as api from "./api.js";

const SHELF = "tsuriai-sandbox-people";
const SUGGESTED = ["Owner", "HR", "Deputy", "Stranger"];

function restore() {
  try {
    const kept = JSON.parse(localStorage.getItem(SHELF));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Remembers these people. Without storage (private window) the page works, it only forgets. */
export function keep(people) {
  const kept = people.map(({ id, first_name, language_code }) => ({ id, first_name, language_code }));
  try {
    localStorage.setItem(SHELF, JSON.stringify(kept));
  } catch {
    // Nothing depends on it.
  }
}

/** The people to show at first: those of the last visit, else those the sandbox knows, else `names` anew. */
export async function atFirst(known, names, language) {
  const kept = restore();
  if (kept.length > 0) return Promise.all(kept.map((person) => present(person, known)));
  if (known.length > 0) return known;
  const people = [];
  for (const name of names) people.push(await api.addPerson({ first_name: name, language_code: language }));
  return people;
}

/** The person as the sandbox knows them; a sandbox that was restarted is told of them again. */
export async function present(person, known) {
  return known.find(({ id }) => id === person.id) ?? api.addPerson(person);
}

/** A name for the next person that nobody has yet. */
export function nextName(taken) {
  return SUGGESTED.find((name) => !taken.includes(name)) ?? `Person ${taken.length + 1}`;
}
