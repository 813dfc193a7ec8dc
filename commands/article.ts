import {
  articleListReply,
  articleReply,
  askForArticleReply,
  forgetQuestionReply,
  forgottenReply,
  keptReply,
  removedReply,
} from '../src/answers/articles.ts';
import { refreshedReply } from '../src/answers/refreshed.ts';
import { parseTypedDate } from '../src/answers/typed-date.ts';
import type { Given, Source } from '../src/article/source.ts';
import type { Attachment, CommandGroup, Option, ValuesOf } from '../src/chat/command.ts';
import { meantLink } from '../src/chat/link.ts';
import type { Form } from '../src/chat/reply.ts';
import { UserError } from '../src/errors.ts';
import { feeds, follow, unfollow } from './feeds.ts';
import { articleOption, keptArticle, meantArticle, suggestArticles } from './kept.ts';
import { command, type Services } from './services.ts';

const whichArticle = {
  ...articleOption,
  required: true,
  description: 'Which article: a part of its title, its link or its id',
} as const;

const writing = { right: 'editor', writes: true, audience: 'asker' } as const;
const reading = { right: 'reader', writes: false, audience: 'asker' } as const;

const addOptions = {
  url: { kind: 'link', description: 'A link to the article' },
  text: {
    kind: 'text',
    rest: 'text',
    maxLength: 6000,
    description: 'The article itself, as copied from its page',
  },
  file: {
    kind: 'file',
    extensions: ['.txt', '.md', '.html'],
    description: 'The article as a .txt, .md or .html file',
  },
  published: {
    kind: 'date',
    description: 'The day it was published, if the text does not say it: 2025-11-19',
  },
  title: { kind: 'text', description: 'Its headline, if the text has none' },
} as const satisfies Record<string, Option>;

const addForm: Form = {
  title: 'Add an article',
  submit: 'Add',
  call: { command: 'article add', options: {} },
  fields: [
    { option: 'url', label: 'Link', hint: 'https://…' },
    {
      option: 'text',
      label: 'Or its text',
      hint: 'As copied from its page; menus are left out',
      long: true,
      maxLength: 4000,
    },
    { option: 'published', label: 'Published', hint: '2025-11-19, if the text does not say it' },
  ],
};

const add = command({
  name: 'add',
  description: 'Keep an article, make it the current one, and show its digest',
  options: addOptions,
  examples: ['article add published:2025-11-19 TEXT'],
  ...writing,
  slow: true,
  run: async (invocation, { newsdesk }) => {
    const source = sourceOf(invocation.values);
    if (!source) return askForArticleReply(addForm);
    const given = givenOf(invocation.values, invocation.at);
    const { kept, isNew } = await newsdesk.add(invocation.workspace, source, given);
    const done = isNew
      ? 'Kept. Commands without an article now mean this one.'
      : 'This article was kept already; it is the current one now.';
    return keptReply(kept, kept.article.published === undefined ? `${done} ${undated}` : done);
  },
});

/** How a day is given that the text does not say: an answer full of “year not known” asks for it. */
const undated =
  'When it was published is not known: add it again with published:2025-11-19 before it, and its days become dates.';

function sourceOf({ url, text, file }: ValuesOf<typeof addOptions>): Source | null {
  const given = [url, text, file].filter((value) => value !== undefined);
  if (given.length > 1) throw new UserError('Give one of url, text and file, not several.');
  if (url !== undefined) {
    return { kind: 'link', url: meantLink(url) ?? url };
  }
  if (file !== undefined) return fileSource(file);
  return text === undefined ? null : { kind: 'text', text };
}

const fileSource = ({ name, bytes }: Attachment): Source => ({ kind: 'file', name, bytes });

function givenOf({ published, title }: ValuesOf<typeof addOptions>, at: number): Given {
  const today = new Date(at).toISOString().slice(0, 10);
  const days = published === undefined ? null : parseTypedDate(published, today);
  if (published !== undefined && (!days || days.first !== days.last)) {
    throw new UserError(
      `“${published}” is not a day.`,
      `Give the day of publication like 2025-11-19 or 19 nov 2025.`,
    );
  }
  return { ...(title && { title }), ...(days && { published: days.first }) };
}

const list = command({
  name: 'list',
  description: 'The articles that are kept here',
  options: {},
  ...reading,
  slow: false,
  run: async ({ workspace }, { newsdesk }) => articleListReply(await newsdesk.list(workspace)),
});

const show = command({
  name: 'show',
  description: 'What is known about an article',
  options: { article: articleOption },
  ...reading,
  slow: false,
  run: async (invocation, services) =>
    articleReply(await keptArticle(invocation, invocation.values.article, services)),
  suggest: async (_option, typed, asked, services) => suggestArticles(typed, asked, services),
});

const use = command({
  name: 'use',
  description: 'Make an article the current one',
  options: { article: whichArticle },
  ...writing,
  slow: false,
  run: async (invocation, services) => {
    const { workspace, values } = invocation;
    const { kept } = await meantArticle(invocation, values.article, services);
    const used = await services.newsdesk.use(workspace, kept.article.id);
    return keptReply(used, 'This is the current article now.');
  },
  suggest: async (_option, typed, asked, services) => suggestArticles(typed, asked, services),
});

const remove = command({
  name: 'remove',
  description: 'Delete an article and its digest',
  options: { article: whichArticle },
  ...writing,
  slow: false,
  run: async (invocation, services) => {
    const { workspace, values } = invocation;
    const { article } = await keptArticle(invocation, values.article, services);
    return removedReply(article.title, await services.newsdesk.remove(workspace, article.id));
  },
  suggest: async (_option, typed, asked, services) => suggestArticles(typed, asked, services),
});

const refresh = command({
  name: 'refresh',
  description: 'Read an article again and make its digest anew',
  options: { article: articleOption },
  ...writing,
  slow: true,
  run: async (invocation, services) => {
    const { workspace, values } = invocation;
    const { article } = await keptArticle(invocation, values.article, services);
    return refreshedReply(await services.newsdesk.refresh(workspace, article.id));
  },
  suggest: async (_option, typed, asked, services) => suggestArticles(typed, asked, services),
});

const forgetEverything = command({
  name: 'forget-everything',
  description: 'Delete all that is kept of this place: articles, digests, feeds, schedules',
  options: { confirm: { kind: 'flag', description: 'Yes, delete it all' } },
  ...writing,
  slow: false,
  run: async ({ workspace, values }, { newsdesk }) => {
    if (!values.confirm) return forgetQuestionReply((await newsdesk.list(workspace)).length);
    return forgottenReply((await newsdesk.forgetEverything(workspace)).articles);
  },
});

export const article: CommandGroup<Services> = {
  name: 'article',
  description: 'The articles that are kept here',
  right: 'reader',
  subcommands: [add, list, show, use, remove, refresh, follow, unfollow, feeds, forgetEverything],
};
