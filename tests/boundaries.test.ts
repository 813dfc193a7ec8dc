import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Who may import whom: a room may always import itself, `src/nouns.ts` and `src/errors.ts`. `*`: every room. */
const mayImport: Record<string, readonly string[]> = {
  nouns: [],
  errors: [],
  config: [],
  chat: [],
  digest: [],
  answers: ['chat', 'digest/dates', 'digest/text'],
  article: ['digest/text', 'digest/language/forenames', 'digest/summary/trees'],
  store: [],
  newsdesk: ['article', 'digest', 'store', 'chat/remembered'],
  feeds: ['article', 'newsdesk', 'answers', 'store', 'chat'],
  schedule: ['newsdesk', 'answers', 'store', 'chat'],
  commands: ['chat', 'answers', 'newsdesk', 'feeds', 'schedule', 'article/source'],
  platforms: ['chat'],
  main: ['*'],
  cli: ['*'],
};

/** A package that one room alone may import. */
const onlyIn: ReadonlyArray<readonly [name: RegExp, home: string]> = [
  [/^discord\.js$|^@discordjs\//, 'src/platforms/discord'],
  [/^@slack\//, 'src/platforms/slack'],
  [/^node-cron$/, 'src/schedule'],
  [/^kysely$|^pg$|^node:sqlite$/, 'src/store'],
  [/^feedsmith$/, 'src/article'],
];

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
);

/** `src/digest/text.ts` → `digest/text`, `commands/help.ts` → `commands/help`, `src/main.ts` → `main`. */
const place = (file: string) => file.replace(/^src\//, '').replace(/\.[jt]s$/, '');
const room = (file: string) => place(file).split('/')[0] ?? '';
const imports = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(
    (m) => m[1] ?? [],
  );

describe('who may import whom', () => {
  it.each(sources)('%s', (file) => {
    const allowed = mayImport[room(file)];
    expect(allowed, `no rule for the room of ${file}`).toBeDefined();
    for (const target of imports(file)) {
      if (!target.startsWith('.')) {
        for (const [name, home] of onlyIn) {
          if (name.test(target)) expect(file.startsWith(home), `${file} imports ${target}`).toBe(true);
        }
        continue;
      }
      const wanted = place(
        relative(root, resolve(root, dirname(file), target))
          .split(sep)
          .join('/'),
      );
      const fine =
        ['nouns', 'errors'].includes(wanted) ||
        (wanted.split('/')[0] === room(file) && room(file) !== 'platforms') ||
        wanted.split('/').slice(0, 2).join('/') === place(file).split('/').slice(0, 2).join('/') ||
        allowed?.includes('*') === true ||
        allowed?.some((rule) => wanted === rule || wanted.startsWith(`${rule}/`)) === true;
      expect(fine, `${file} imports ${wanted}`).toBe(true);
    }
  });
});
