// Puts the page together: people, phones, control strip, and what keeps them up to date.

import * as api from "./api.js";
import { setNow } from "./clock.js";
import { div, el } from "./dom.js";
import { linkTarget } from "./links.js";
import { watch } from "./live.js";
import { ask, choose, field, toast } from "./notices.js";
import { atFirst, keep, nextName, present } from "./people.js";
import { Phone } from "./phone.js";
import { keepLanguage, preferredLanguage } from "./preference.js";
import { strip } from "./strip.js";
import { tabs } from "./tabs.js";
import { LANGUAGES, say, speak, spoken } from "./words.js";

const LOOK_AROUND = 3_000;
const root = document.getElementById("phones");
const offline = document.getElementById("offline");
const notices = div("layer page-layer");
const phones = [];
let bots = [];
let bar = null;
let controls = null;
let syncing = null;

const page = {
  bots: () => bots,
  phones: () => phones,
  tell: (words) => toast(notices, words),
  failed: (error) => toast(notices, say("refused") + error.message, "error"),
  lost: () => {
    offline.hidden = false;
  },
  changed: () => keep(phones.map(({ person }) => person)),
  noticed: (phone) => bar.notice(phone),
  openLink,
  addPerson: () => addPerson(),
  remove,
  speak: (code) => {
    speak(code);
    keepLanguage(code);
    for (const phone of phones) phone.refresh();
  },
};

function place(person) {
  const phone = new Phone(person, page);
  phones.push(phone);
  root.append(phone.node);
  phone.refresh();
  bar.update(phone);
  page.changed();
  return phone;
}

function remove(phone) {
  phones.splice(phones.indexOf(phone), 1);
  phone.node.remove();
  bar.update(phones[0]);
  page.changed();
}

async function addPerson() {
  const suggestion = nextName(phones.map(({ person }) => person.first_name));
  const name = field("first_name", "name", { value: suggestion, maxlength: "64", autocomplete: "off" });
  const language = choose("language_code", "personLanguage", Object.entries(LANGUAGES));
  language[1].value = spoken();
  const values = await ask("addTitle", { word: "add", test: "person-add" }, ...name, ...language);
  if (values === null) return null;
  try {
    const phone = place(await api.addPerson(values));
    phone.node.scrollIntoView({ inline: "nearest", block: "nearest" });
    return phone;
  } catch (error) {
    page.failed(error);
    return null;
  }
}

// A link to one of the bots would leave the sandbox; here it opens the chat on a phone of the page.
function openLink(url) {
  const target = linkTarget(url, bots);
  if (target !== null) followLink(target);
  return target !== null;
}

async function followLink({ bot, payload }) {
  const choices = phones.map(({ person }, index) => choice(String(index), person.first_name));
  const hint = el("p", { class: "hint", word: "invitationHint" });
  const values = await ask("invitation", null, hint, div("choices", ...choices, choice("new", say("addPerson"))));
  if (values === null) return;
  const phone = values.choice === "new" ? await addPerson() : phones[Number(values.choice)];
  if (phone === null) return;
  bar.update(phone);
  if (phone.bot !== bot) phone.choose(bot);
  await phone.start(payload);
}

function choice(value, words) {
  return el("button", { type: "submit", name: "choice", value, test: `choice-${value}` }, words);
}

async function sync() {
  const state = await api.state();
  setNow(state.now);
  bots = state.bots;
  controls.show(state);
  for (const phone of phones) phone.meet(await present(phone.person, state.people));
  offline.hidden = true;
  return state;
}

function changed(user) {
  syncing ??= sync().catch(page.lost).finally(() => {
    syncing = null;
  });
  for (const phone of phones) if (user === null || phone.person.id === user) phone.refresh();
}

async function firstState() {
  for (;;) {
    try {
      return await sync();
    } catch {
      page.lost();
      await new Promise((done) => setTimeout(done, 1_000));
    }
  }
}

async function begin() {
  speak(preferredLanguage());
  document.body.append(notices);
  controls = strip(document.getElementById("strip"), page);
  bar = tabs(document.getElementById("tabs"), page);
  const { people, phones: names } = await firstState();
  for (const person of await atFirst(people, names, spoken())) place(person);
  bar.update(phones[0]);
  watch(changed, page.lost);
  setInterval(() => changed(null), LOOK_AROUND); // a moved clock or a reset is told by no event
}

begin();
