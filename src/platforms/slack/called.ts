import type { AnyCommand } from '../../chat/command.ts';
import type { Answer, Desk } from '../../chat/desk.ts';
import { remembered } from '../../chat/remembered.ts';
import type { Block, Inline, ListItem, Reply, Words } from '../../chat/reply.ts';
import { reservedNames } from './reserved-names.ts';
import { umbrella } from './umbrella.ts';

/** How a command is called in this Slack: `news-quotes`, or `standfirst help` where Slack keeps the name for itself. */
function calledName(name: string, prefix: string): string {
  return reservedNames.has(prefix + name) ? `${umbrella} ${name}` : prefix + name;
}

/** The desk, whose answers name commands as they are called in this Slack. */
export function deskInSlack(desk: Desk, prefix: string): Desk {
  const inSlack = renaming(desk.commands, prefix);
  const answered = async (answer: Promise<Answer>): Promise<Answer> => inSlack(await answer);
  return {
    ...desk,
    call: (...asked) => answered(desk.call(...asked)),
    typed: (...asked) => answered(desk.typed(...asked)),
    pressed: (...asked) => answered(desk.pressed(...asked)),
  };
}

function renaming(commands: readonly AnyCommand<unknown>[], prefix: string): (answer: Answer) => Answer {
  const names = commands.map(({ name }) => name).filter((name) => calledName(name, prefix) !== name);
  // A command where a word begins, and no part of an address or of a longer name.
  const named = new RegExp(`(?<![\\p{L}\\p{N}/.:-])/(${names.join('|')})(?![\\p{L}\\p{N}/-])`, 'gu');
  const rename = (text: string) =>
    names.length === 0 ? text : text.replace(named, (_, name: string) => `/${calledName(name, prefix)}`);
  const inSlack = remembered((reply: Reply, isHelp: boolean): Reply => {
    const shown = renamed(reply, rename);
    return isHelp ? withUmbrella(shown) : shown;
  });
  return (answer) => ({ ...answer, reply: inSlack(answer.reply, answer.call?.command === 'help') });
}

/** Names may be another app's, and `/help` may be Slack's own: what is only true in Slack. */
function withUmbrella(reply: Reply): Reply {
  const words = `In Slack each command also stands behind one that always works: /${umbrella} summary, /${umbrella} help quotes.`;
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', words }] };
}

type Rename = (text: string) => string;

/** A reply with its own words renamed. Those of an article stay as they are: whatever stands in it is no call. */
function renamed(reply: Reply, rename: Rename): Reply {
  const isOfArticle = reply.source !== undefined;
  return {
    ...reply,
    title: isOfArticle ? reply.title : rename(reply.title),
    blocks: reply.blocks.map((block) => renamedBlock(block, rename)),
  };
}

function renamedBlock(block: Block, rename: Rename): Block {
  switch (block.kind) {
    case 'text':
      return block.place === undefined ? { ...block, words: renamedWords(block.words, rename) } : block;
    case 'heading':
    case 'note':
      return { ...block, words: renamedWords(block.words, rename) };
    case 'list':
      return { ...block, items: block.items.map((item) => renamedItem(item, rename)) };
    case 'quote':
    case 'dated':
    case 'break':
    case 'picture':
      return block;
  }
}

const renamedItem = (item: ListItem, rename: Rename): ListItem => ({
  ...item,
  words: renamedWords(item.words, rename),
  ...(item.detail !== undefined && { detail: renamedWords(item.detail, rename) }),
});

function renamedWords(words: Words, rename: Rename): Words {
  if (typeof words === 'string') return rename(words);
  return words.map((piece): Inline => {
    if (typeof piece === 'string') return rename(piece);
    return 'text' in piece ? { ...piece, text: rename(piece.text) } : piece;
  });
}
