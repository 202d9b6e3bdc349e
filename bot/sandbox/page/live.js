// Tells the page that something changed: by server-sent events, or by asking every 400 ms while they fail.

import * as api from "./api.js";

const POLL = 400;
const NEXT_TRY = 5_000;

/** Calls `changed(user or null)` at every change (null: anybody may be concerned), `lost()` on no answer. */
export function watch(changed, lost) {
  const poll = poller(changed, lost);
  const events = new EventSource("/sim/events");
  events.addEventListener("open", () => {
    poll.stop();
    changed(null);
  });
  events.addEventListener("message", (event) => changed(JSON.parse(event.data).user));
  events.addEventListener("error", () => {
    poll.run();
    if (events.readyState !== EventSource.CLOSED) return; // else the browser itself tries again
    setTimeout(() => {
      poll.stop();
      watch(changed, lost);
    }, NEXT_TRY);
  });
}

function poller(changed, lost) {
  let round = null;
  let seen = null;
  const once = async () => {
    try {
      const { seq } = await api.state();
      if (seq !== seen) changed(null);
      seen = seq;
    } catch {
      seen = null;
      lost();
    }
  };
  const loop = async (mine) => {
    while (round === mine) {
      await once();
      await new Promise((done) => setTimeout(done, POLL));
    }
  };
  const run = () => {
    if (round !== null) return;
    round = Symbol("round");
    loop(round);
  };
  const stop = () => {
    round = null;
  };
  return { run, stop };
}
