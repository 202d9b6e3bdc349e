// Links that lead to one of the sandbox's bots: https://t.me/<bot>?start=<payload> and tg://resolve.

/** {bot, payload} when `url` opens one of `bots`, else null. */
export function linkTarget(url, bots) {
  const link = new URL(url);
  const name = ["t.me", "telegram.me"].includes(link.hostname) ? link.pathname.slice(1) : domainOf(link);
  const bot = bots.find(({ username }) => username.toLowerCase() === name?.toLowerCase());
  return bot ? { bot, payload: link.searchParams.get("start") ?? "" } : null;
}

function domainOf(link) {
  return link.protocol === "tg:" && /resolve/.test(link.href) ? link.searchParams.get("domain") : null;
}
