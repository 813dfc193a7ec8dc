import { randomUUID } from 'node:crypto';
import type { Answer } from '../../chat/desk.ts';
import { UserError } from '../../errors.ts';
import type { DiscordLog } from './log.ts';

/** What went wrong on this side of the desk, as an answer to the person alone; what they cannot mend is logged by an id. */
export function problemAnswer(
  error: unknown,
  log: DiscordLog,
  about: Readonly<Record<string, unknown>>,
): Answer {
  if (error instanceof UserError) return problem(error.message, error.mend);
  const id = randomUUID().slice(0, 8);
  log.error({ ...about, err: error, errorId: id }, 'a Discord interaction failed');
  return problem(
    'Something went wrong here.',
    `Please try again. If it goes on, tell whoever runs this bot: error ${id}.`,
  );
}

const problem = (title: string, mend: string | undefined): Answer => ({
  reply: { title, tone: 'problem', blocks: mend === undefined ? [] : [{ kind: 'text', words: mend }] },
  audience: 'asker',
  page: 1,
});
