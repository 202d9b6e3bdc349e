// One person's phone: who they are, their chat with a bot, and what they can do.

import { Answers } from "./answers.js";
import * as api from "./api.js";
import { now } from "./clock.js";
import { composer } from "./composer.js";
import { button, div, el, icon, reconcile, span } from "./dom.js";
import { intro } from "./intro.js";
import { chatItems } from "./log.js";
import { toast } from "./notices.js";
import { personBar } from "./person_bar.js";
import { Unfit, packed } from "./upload.js";
import { relabel, say } from "./words.js";

const NEAR = 120;

/** `page`: {bots(), openLink(url), changed(), remove(phone), noticed(phone), lost()}. */
export class Phone {
  constructor(person, page) {
    this.person = person;
    this.page = page;
    this.bot = page.bots()[0];
    this.view = null;
    this.known = new Map();
    this.fetching = null;
    this.build();
  }

  build() {
    const name = this.person.first_name;
    const newest = () => this.toNewest();
    this.bar = personBar(this);
    this.head = el("header", { class: "chat-head" });
    const spoken = { role: "log", "aria-live": "polite", tabindex: "0", label: "chat" };
    this.log = el("div", { class: "log", test: "log", ...spoken });
    this.jump = button({ class: "jump round", hidden: true, test: "jump", label: "toNewest" }, newest, icon("down"));
    this.layer = div("layer");
    this.foot = div("chat-foot");
    this.answers = new Answers(this.layer);
    this.composer = composer(this.actions());
    const screen = div("screen", this.head, div("chat-body", this.log, this.jump, this.layer), this.foot);
    this.node = el("section", { class: "phone", "aria-label": name, test: `phone-${name}` }, this.bar.node, screen);
    this.log.addEventListener("scroll", () => this.isNear() && (this.jump.hidden = true), { passive: true });
    this.log.addEventListener("animationend", (event) => event.target.classList.remove("fresh"));
    relabel(this.node);
  }

  /** What the person can do in the composer; each answers whether the sandbox accepted it. */
  actions() {
    return {
      send: (text) => this.act(api.send, text),
      edit: (messageId, text) => this.act(api.edit, messageId, text),
      attach: (kind) => this.act(api.attach, kind),
      attachFile: (file) => this.attachFile(file),
      commands: () => this.view?.commands ?? [],
    };
  }

  /** Does something as this person, in the chat with this bot; a refusal becomes a toast and null. */
  async act(deed, ...details) {
    try {
      const result = await deed(this.person.id, this.bot.username, ...details);
      this.refresh();
      return result;
    } catch (error) {
      toast(this.layer, say("refused") + error.message, "error");
      return null;
    }
  }

  async attachFile(file) {
    try {
      return await this.act(api.attach, "document", await packed(file));
    } catch (error) {
      toast(this.layer, say(error instanceof Unfit ? error.message : "fileUnreadable"));
      return null;
    }
  }

  start(payload) {
    return this.act(api.start, payload);
  }

  async change(what) {
    const person = await this.act(api.changePerson, what);
    if (person !== null) this.meet(person);
    this.page.changed();
  }

  /** Takes over what the sandbox knows of the person. */
  meet({ id, first_name, language_code }) {
    this.person = { id, first_name, language_code };
    this.showBar();
  }

  /** Opens the chat with another bot. */
  choose(bot) {
    this.bot = bot;
    this.view = null;
    return this.refresh();
  }

  /** Fetches the chat and shows it. A call during a fetch leads to one more, so the last state is seen. */
  refresh() {
    this.again = this.fetching !== null;
    this.fetching ??= this.fetchUntilQuiet();
    return this.fetching;
  }

  async fetchUntilQuiet() {
    do {
      this.again = false;
      await this.fetch();
    } while (this.again);
    this.fetching = null;
  }

  async fetch() {
    const { bot } = this;
    try {
      const view = await api.chat(this.person.id, bot.username);
      if (bot === this.bot) this.show(view);
    } catch (error) {
      if (!(error instanceof api.Refused)) this.page.lost();
    }
  }

  show(view) {
    const first = this.view === null;
    const wasNear = this.isNear();
    this.view = view;
    this.log.lang = this.person.language_code ?? "";
    this.showBar();
    this.showHead();
    this.showFoot();
    const fresh = reconcile(this.log, this.known, this.items());
    if (!first) for (const key of fresh) this.known.get(key).node.classList.add("fresh");
    this.answers.take(view.toasts, first);
    if (first || wasNear || fresh.some((key) => this.isOwn(key))) this.toNewest();
    else if (fresh.length > 0) this.jump.hidden = false;
    if (fresh.length > 0 && !first) this.page.noticed(this);
  }

  items() {
    const { messages, started, name, description, short_description: short } = this.view;
    if (started) return chatItems(messages.filter((message) => !message.deleted), this.context());
    const make = () => intro(name, description || short, () => this.start());
    return [{ key: "intro", stamp: JSON.stringify([name, description, short]), make }];
  }

  /** What messages need from the phone they are shown on. */
  context() {
    return {
      chat: this.bot.username,
      language: this.person.language_code ?? "en",
      now,
      open: (url) => this.page.openLink(url),
      command: (text) => this.act(api.send, text),
      edit: (message) => this.composer.edit(message),
      tap: async (messageId, data) => (await this.act(api.tap, messageId, data))?.callback_query_id ?? null,
      answered: (id) => this.answers.of(id),
      copy: (text) => this.copy(text),
      unsupported: () => toast(this.layer, say("unsupported"), "error"),
    };
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast(this.layer, say("copied"));
    } catch {
      toast(this.layer, say("copyFailed") + text, "error");
    }
  }

  showBar() {
    this.bar.show(this.person, this.view);
  }

  showHead() {
    const { name, typing } = this.view;
    const stamp = JSON.stringify([name, typing]);
    if (this.head.dataset.stamp === stamp) return;
    this.head.dataset.stamp = stamp;
    const [style, word] = typing ? ["status typing", "typing"] : ["status", "bot"];
    const status = el("p", { class: style, role: "status", test: "status", word });
    this.head.replaceChildren(span("bot-face"), div("", el("h3", {}, name), status));
    relabel(this.head);
  }

  showFoot() {
    const { started, standing } = this.view;
    const shows = standing === "blocked" ? "unblock" : started ? "composer" : "nothing";
    if (this.foot.dataset.shows === shows) return;
    this.foot.dataset.shows = shows;
    if (shows === "unblock") this.foot.replaceChildren(this.unblockBar());
    else if (shows === "composer") this.foot.replaceChildren(this.composer.node);
    else this.foot.replaceChildren();
    relabel(this.foot);
  }

  unblockBar() {
    const unblock = button({ class: "primary", word: "unblock", test: "unblock" }, () => this.change({ blocked: false }));
    return div("blocked-bar", el("p", { word: "blockedHint" }), unblock);
  }

  isOwn(key) {
    return this.known.get(key)?.node.classList.contains("from-person") === true;
  }

  isNear() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  toNewest() {
    this.log.scrollTop = this.log.scrollHeight;
    this.jump.hidden = true;
  }
}
