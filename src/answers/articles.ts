import type { Action, Call, Form, ListItem, Reply } from '../chat/reply.ts';
import { stopAfter } from '../chat/words.ts';
import type { Article } from '../nouns.ts';
import { digestReply } from './digest.ts';
import { edtfInWords } from './edtf-in-words.ts';
import { views } from './navigation.ts';
import { verifiedQuotes } from './quotes.ts';
import { sourceLine } from './source-line.ts';
import { speakersOf } from './speakers.ts';
import type { Told } from './told.ts';

/** An article as a list shows it. */
export interface Entry extends Pick<Article, 'id' | 'title' | 'publisher' | 'published'> {
  readonly current: boolean;
}

const call = (command: string, article?: string): Call => ({
  command,
  options: article === undefined ? {} : { article },
});

/** What is kept here, newest first, with the current one marked; first steps where nothing is. */
export function articleListReply(entries: readonly Entry[]): Reply {
  if (entries.length === 0) {
    return {
      title: 'No articles are kept here yet',
      blocks: [
        { kind: 'text', words: 'Give one to the bot and ask for its summary, quotes or timeline:' },
        {
          kind: 'list',
          numbered: true,
          items: [
            {
              words: [
                { text: '/article add', style: 'code' },
                ' keeps an article: its text, a file or a link.',
              ],
            },
            { words: [{ text: '/digest', style: 'code' }, ' shows all at a glance.'] },
            { words: [{ text: '/help', style: 'code' }, ' tells the rest.'] },
          ],
        },
      ],
      actions: [{ label: 'Add an article', call: call('article add'), answer: 'anew', look: 'primary' }],
    };
  }
  return {
    title: entries.length === 1 ? 'One article is kept here' : `${entries.length} articles are kept here`,
    blocks: [{ kind: 'list', items: entries.map(entryItem) }],
    actions: [{ label: 'Add an article', call: call('article add'), answer: 'anew' }],
  };
}

function entryItem({ id, title, publisher, published, current }: Entry): ListItem {
  const detail = [current && 'current', publisher, published && edtfInWords(published)].filter(Boolean);
  return {
    words: [{ text: title, ...(current && { style: 'strong' }) }],
    ...(detail.length > 0 && { detail: detail.join(' · ') }),
    action: current
      ? { label: 'Digest', call: call('digest', id), answer: 'anew', typed: 'digest' }
      : { label: 'Use', call: call('article use', id), answer: 'anew', typed: `article use ${id}` },
  };
}

/** One kept article: what it is, and what the digest holds. */
export function articleReply(told: Told & { readonly revision: number }): Reply {
  const { article, digest } = told;
  const words = article.text.split(/\s+/).length;
  const people = digest.people.length;
  const facts = [
    `${counted(words, 'word')} in ${counted(article.paragraphs.length, 'paragraph')}, ${counted(digest.readingMinutes, 'minute')} to read`,
    `${counted(digest.quotes.length, 'quote')}, ${counted(digest.timeline.length, 'dated event')}, ${counted(people, 'person or body', 'people and bodies')} named`,
    ...(digest.quotes.length > 0 ? [`quoted most: ${mostQuoted(told)}`] : []),
    `kept as ${article.id}${told.current ? ', the current article' : ''}${told.revision > 1 ? `, revision ${told.revision}` : ''}`,
  ];
  const use: Action[] = told.current
    ? []
    : [{ label: 'Use', call: call('article use', article.id), answer: 'anew', look: 'primary' }];
  return {
    title: article.title,
    ...(article.url && { link: article.url }),
    ...(article.standfirst && { standfirst: article.standfirst }),
    blocks: [{ kind: 'list', items: facts.map((words) => ({ words })) }],
    actions: [...use, ...views(told, 'article')],
    source: sourceLine(article),
  };
}

const counted = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const mostQuoted = (told: Told) =>
  speakersOf(verifiedQuotes(told))
    .slice(0, 3)
    .map(({ name, quotes }) => `${name} (${quotes})`)
    .join(', ');

/** The digest of an article that was just kept, made current or read again, with a line that says so. */
export function keptReply(told: Told, done: string): Reply {
  const reply = digestReply(told);
  return { ...reply, tone: 'done', blocks: [{ kind: 'note', words: done }, ...reply.blocks] };
}

/** What is left after an article was removed. */
export function removedReply(title: string, current: Told | null): Reply {
  return {
    title: `Removed “${title}”`,
    blocks: [
      {
        kind: 'text',
        words: current
          ? [
              'The current article is now ',
              { text: current.article.title, style: 'strong' },
              stopAfter(current.article.title),
            ]
          : 'No article is kept here any more. Add one with /article add.',
      },
    ],
    actions: current ? views(current, 'article') : [],
    tone: 'done',
  };
}

/** Asks for an article where a command was given none: a form, and words where there are no forms. */
export function askForArticleReply(form: Form): Reply {
  return {
    title: 'Which article?',
    blocks: [
      {
        kind: 'text',
        words: [
          'Give its text, a link or a file: ',
          { text: '/article add TEXT', style: 'code' },
          '. If the text does not say when it was published, put ',
          { text: 'published:2025-11-19', style: 'code' },
          ' before it.',
        ],
      },
    ],
    form,
  };
}

/** Asks before everything is deleted. */
export function forgetQuestionReply(articles: number): Reply {
  return {
    title: 'Forget everything?',
    blocks: [
      {
        kind: 'text',
        words: `This deletes ${keptHere(articles)}, with digests, feeds and schedules. It cannot be undone.`,
      },
    ],
    actions: [
      {
        label: 'Forget everything',
        call: { command: 'article forget-everything', options: { confirm: true } },
        answer: 'replace',
        look: 'danger',
      },
    ],
    tone: 'problem',
  };
}

function keptHere(articles: number): string {
  if (articles === 0) return 'what is kept here';
  if (articles === 1) return 'the one article that is kept here';
  return `${articles === 2 ? 'both' : `all ${articles}`} articles that are kept here`;
}

/** Says that everything is gone. */
export function forgottenReply(articles: number): Reply {
  return {
    title: 'Everything is forgotten',
    blocks: [
      {
        kind: 'text',
        words: `Deleted: ${articles === 1 ? 'one article' : `${articles || 'no'} articles`}, with digests, feeds and schedules.`,
      },
    ],
    tone: 'done',
  };
}
