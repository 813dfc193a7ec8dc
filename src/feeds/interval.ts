const minute = 60_000;
const hour = 60 * minute;

const shortestMs = 15 * minute;
const usualMs = 30 * minute;
const longestMs = 24 * hour;
/** What a round left over is read soon, but not at once. */
const leftOverMs = 3 * minute;
/** Feeds that were followed together do not stay together. */
const spread = 0.1;

/**
 * After how many milliseconds a feed is read again: as it asks for (`everyMs`), but after a quarter of an hour at the least
 * and a day at the most; half an hour where it does not ask. `random` is from 0 up to 1.
 */
export function waitAfterReading(everyMs: number | undefined, leftOver: boolean, random: number): number {
  if (leftOver) return leftOverMs;
  const wait = everyMs === undefined ? usualMs : Math.max(shortestMs, everyMs);
  return Math.min(longestMs, Math.round(wait * (1 + spread * random)));
}

/** After `failures` in a row: twice as long each time, and never before the site allows it (`Retry-After`). */
export function waitAfterFailure(failures: number, retryAfterMs: number, random: number): number {
  const backOff = usualMs * 2 ** Math.min(failures - 1, 10);
  return Math.min(longestMs, Math.max(retryAfterMs, Math.round(backOff * (1 + spread * random))));
}

/** A feed counts as broken when it failed for so long, and so often; until then it may be out for a while. */
const brokenAfterMs = 12 * hour;
const brokenAfterFailures = 4;

/** Whether its followers are to be told that it cannot be read. */
export const isBroken = (failures: number, failingForMs: number): boolean =>
  failures >= brokenAfterFailures && failingForMs >= brokenAfterMs;
