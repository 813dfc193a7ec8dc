import { expect, it } from 'vitest';
import type { Answer, Asked } from '../../../src/chat/desk.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { deskInSlack } from '../../../src/platforms/slack/called.ts';
import { openDesk } from './desk.ts';

const asked: Asked = {
  id: 'a',
  workspace: 'slack:T1',
  asker: { id: 'U1', right: 'manager' },
  channel: null,
};

const told = async (reply: Reply, prefix: string, command = 'summary') => {
  const { desk } = openDesk();
  const answer: Answer = { reply, audience: 'asker', page: 1, call: { command, options: {} } };
  const inSlack = deskInSlack({ ...desk, call: async () => answer }, prefix);
  return (await inSlack.call('summary', {}, asked)).reply;
};

const own: Reply = {
  title: 'There is no command /quots.',
  tone: 'problem',
  blocks: [
    { kind: 'text', words: ['See /quotes, ', { text: '/article add', style: 'code' }, ' or /help.'] },
    { kind: 'note', words: 'Or https://news.example/quotes and /quotes-of-the-day.' },
    { kind: 'list', items: [{ words: '/summary', detail: '“/article list” shows it' }] },
  ],
};

it('names commands with their prefix in its own words', async () => {
  expect((await told(own, 'news-')).blocks).toEqual([
    {
      kind: 'text',
      words: ['See /news-quotes, ', { text: '/news-article add', style: 'code' }, ' or /news-help.'],
    },
    { kind: 'note', words: 'Or https://news.example/quotes and /quotes-of-the-day.' },
    { kind: 'list', items: [{ words: '/news-summary', detail: '“/news-article list” shows it' }] },
  ]);
});

it('names those that Slack keeps for itself behind the one that always works', async () => {
  const [text] = (await told(own, '')).blocks;
  expect(text).toMatchObject({
    words: ['See /quotes, ', { text: '/article add', style: 'code' }, ' or /standfirst help.'],
  });
});

it('leaves the words of an article alone', async () => {
  const article: Reply = {
    title: 'Why /help is spoken',
    standfirst: 'Of /quotes',
    blocks: [
      { kind: 'text', words: 'He typed /quotes.', place: 1 },
      { kind: 'quote', text: 'I typed /quotes', speaker: 'Ada of /quotes' },
      { kind: 'dated', entries: [{ date: '2024', event: 'She typed /quotes' }] },
    ],
    source: 'The /quotes Courier',
  };
  expect(await told(article, 'news-')).toEqual(article);
});

it('says in the help which command always works', async () => {
  expect(JSON.stringify(await told(own, '', 'help'))).toContain('/standfirst summary');
});
