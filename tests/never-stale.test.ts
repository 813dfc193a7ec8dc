import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Desk } from '../src/chat/desk.ts';
import type { Workspace } from '../src/nouns.ts';
import { renderReply } from '../src/platforms/discord/render.ts';
import { pagesOf } from '../src/platforms/slack/answering.ts';
import { deskInSlack } from '../src/platforms/slack/called.ts';
import { asked, openDesk } from './commands/desk.ts';

const workspaces: readonly Workspace[] = ['slack:T1', 'slack:T2'];
const views = ['summary', 'summary length:short', 'quotes', 'timeline', 'digest', 'article list'];
const told = (story: number) =>
  `Story ${story}\n\nThe ferry to island ${story} sailed again on 20 November 2025.`;
const changes = [
  ...[1, 2].map((story) => `article add text:"${told(story)}"`),
  ...[1, 2].map((story) => `article add title:"Another title ${story}" text:"${told(story)}"`),
  'article use harbour',
  'article use story',
  'article remove story',
  'article refresh',
];

/** An answer as both chats would show it. */
async function shown(desk: Desk, line: string, workspace: Workspace) {
  const answer = await desk.typed(line, asked(workspace));
  return {
    slack: pagesOf(answer, answer.audience, true),
    discord: renderReply(answer.reply, answer.call && { call: answer.call }),
  };
}

it('never answers with what was: whatever another process or workspace does, as a process that remembers nothing', async () => {
  let files = 0;
  const step = fc.record({
    process: fc.nat({ max: 1 }),
    workspace: fc.constantFrom(...workspaces),
    change: fc.constantFrom(...changes),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const file = `stale-${++files}.db`;
      const running = [await openDesk(file), await openDesk(file)].map((desk) => deskInSlack(desk, ''));
      for (const { process, workspace, change } of steps) {
        await running[process]?.typed(change, asked(workspace));
        const fresh = deskInSlack(await openDesk(file), '');
        for (const place of workspaces) {
          for (const view of views) {
            const now = await shown(fresh, view, place);
            for (const desk of running) expect(await shown(desk, view, place)).toEqual(now);
          }
        }
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
