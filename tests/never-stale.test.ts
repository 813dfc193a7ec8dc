import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Desk } from '../src/chat/desk.ts';
import type { Workspace } from '../src/nouns.ts';
import { renderReply } from '../src/platforms/discord/render.ts';
import { pagesOf } from '../src/platforms/slack/answering.ts';
import { deskInSlack } from '../src/platforms/slack/called.ts';
import { asked, now, openDesk } from './commands/desk.ts';

const workspaces: readonly Workspace[] = ['slack:T1', 'slack:T2'];
const views = ['summary', 'quotes', 'article list'];
const story = [
  'The ferry to the island of Orra sailed again on Thursday, two weeks after a storm had torn its pier away.',
  '“We have waited long enough,” said Maud Finn, who owns the bakery there. “My flour comes by that ship.”',
  'The new pier was built in ten days, and opened on 20 November 2025 with a brass band and a cake.',
].join('\n\n');
const changes = [
  `article add title:"To Orra" text:${story}`,
  `article add title:"Orra is back" text:${story}`,
  `article add title:"Sailing to Orra" text:${story}`,
  'article use harbour',
  'article remove orra',
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
  let at = now;
  const clock = () => ++at;
  const step = fc.record({
    process: fc.nat({ max: 1 }),
    workspace: fc.constantFrom(...workspaces),
    change: fc.constantFrom(...changes),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 6 }), async (steps) => {
      const file = `stale-${++files}.db`;
      const running = [await openDesk(file, clock), await openDesk(file, clock)].map((desk) =>
        deskInSlack(desk, ''),
      );
      for (const { process, workspace, change } of steps) {
        await running[process]?.typed(change, asked(workspace));
        const fresh = deskInSlack(await openDesk(file, clock), '');
        for (const place of workspaces) {
          for (const view of views) {
            const truly = await shown(fresh, view, place);
            for (const desk of running) expect(await shown(desk, view, place)).toEqual(truly);
          }
        }
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);
