import type { AnyCommand } from '../src/chat/command.ts';
import { article } from './article.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { quotes } from './quotes.ts';
import { schedule } from './schedule.ts';
import type { Services } from './services.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';

/** Every command, in the order in which help and menus show them. */
export const commands: readonly AnyCommand<Services>[] = [
  summary,
  quotes,
  timeline,
  digest,
  article,
  schedule,
  help,
];
