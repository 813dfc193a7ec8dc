import { LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * The log that Bolt and its clients write to. Their debug lines hold whole payloads, which may not be logged: they are
 * told that nobody listens below warnings.
 */
export function boltLog(log: Logger) {
  const words = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn(words(parts)),
    error: (...parts: unknown[]) => log.error(words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
