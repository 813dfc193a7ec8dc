import type { Logger } from 'pino';
import type { Leases } from '../store/leases.ts';

/** A lease ends so long after it was last kept: another process takes over within half a minute of a death. */
const leaseMs = 20_000;
const keptEveryMs = 5_000;

export interface LeaseWork {
  readonly leases: Leases;
  /** What is held: `discord gateway`. */
  readonly name: string;
  readonly holder: string;
  now(): number;
  /** Called each time the lease is gained. */
  gained(): void;
  /** Called when it went to another process (after a long stop, or without a database): the work must end at once. */
  lost(): void;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Tries for a lease until it has it, and keeps it: `gained` when it does, `lost` when it no longer can be sure of it.
 * Answers with what gives it up.
 */
export function holdLease({ leases, name, holder, now, gained, lost, log }: LeaseWork): () => Promise<void> {
  let until = 0;
  let held = false;
  let trying: Promise<void> = Promise.resolve();

  const attempt = async () => {
    try {
      const at = now();
      if (await leases.take(name, holder, at, leaseMs)) until = at + leaseMs;
    } catch (error) {
      log.warn({ err: error, lease: name }, 'a lease could not be kept');
    }
    const has = until > now();
    if (has === held) return;
    held = has;
    if (has) gained();
    else lost();
  };

  const timer = setInterval(() => {
    trying = trying.then(attempt);
  }, keptEveryMs);
  timer.unref();
  trying = attempt();
  return async () => {
    clearInterval(timer);
    await trying;
    await leases.release(name, holder);
  };
}
