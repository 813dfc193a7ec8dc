/** How many ids are remembered: far more than Slack replays after a reconnect or retries over HTTP. */
const remembered = 10_000;

/**
 * Remembers ids for this process: the function it gives says whether an id comes for the first time. Slack sends a
 * payload again whose acknowledgement it did not get; the answer is given once.
 */
export function firstTimes(most = remembered): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
