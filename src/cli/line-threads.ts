import { usualLimits } from '../article/parser.ts';
import { createThreads, ThreadError } from '../article/threads.ts';
import { idIn } from './answer-lines.ts';
import type { Wanted } from './line-answer.ts';
import type { LineTask } from './line-worker.ts';

/** A digest takes 5 ms for 1,000 words: this is for the longest article that there may be, on a busy machine. */
const digestMs = 30_000;
/** A second one would take more memory than a pipe should, where the first keeps up with what writes to it. */
const mostThreads = 1;

/** Answers lines in threads that can be killed: a hostile line gives `{id, error}` and holds up nothing. */
export function lineThreads(wanted: Wanted): (line: Uint8Array<ArrayBuffer>) => Promise<string> {
  const threads = createThreads<LineTask, string>({
    module: new URL('./line-worker.ts', import.meta.url),
    limitsMs: [usualLimits.timeMs, digestMs],
    memoryMb: usualLimits.memoryMb,
    most: mostThreads,
    slowMs: 0,
  });
  return async (line) => {
    const id = idIn(line);
    try {
      return await threads.run({ task: { line, wanted }, size: line.length, transfer: line.buffer });
    } catch (error) {
      if (!(error instanceof ThreadError)) throw error;
      return JSON.stringify({ id, error: reasons[error.why] });
    }
  };
}

const reasons = {
  time: 'It takes too long to be read: it is no usual page.',
  memory: 'It takes too much memory to be read: it is no usual page.',
  crash: 'It cannot be read: the thread that read it ended.',
} as const;
