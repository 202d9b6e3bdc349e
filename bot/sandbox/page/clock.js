// The sandbox's time: the real clock plus an offset that the control strip moves.

let offset = 0;

/** Takes over the sandbox's time, ISO 8601. */
export function setNow(iso) {
  offset = Date.parse(iso) / 1000 - Date.now() / 1000;
}

/** The sandbox's time in Unix seconds. */
export const now = () => Date.now() / 1000 + offset;
