import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { nearest } from '../chat/nearest.ts';
import { settings } from '../config/settings.ts';

/**
 * Adds what `.env` in this folder sets to the environment, where it is not set there already; no file is fine. Says on
 * standard error which of its names are mistyped.
 */
export function loadDotEnv(): void {
  if (!existsSync('.env')) return;
  process.loadEnvFile('.env');
  for (const words of mistypedSettings(readFileSync('.env', 'utf8'))) console.error(words);
}

/** What to say about the names in a `.env` that are nearly a setting's; others may be meant for other programs. */
export function mistypedSettings(file: string): string[] {
  const names: readonly string[] = settings.map(({ name }) => name);
  return Object.keys(parseEnv(file))
    .filter((name) => !names.includes(name))
    .toSorted()
    .flatMap((name) => {
      const [near] = nearest(name, names, 1);
      return near === undefined ? [] : [`In .env, ${name} is no setting. Did you mean ${near}?`];
    });
}
