import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a thread says: that it waits for its first task, that a task's first part is done, or a task's result. */
export type Message<Result> = 'ready' | 'first part done' | { readonly result: Result };

/** Why a thread came to no result: it was killed, or ended by itself. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
  readonly why: 'time' | 'memory' | 'crash';
  constructor(why: ThreadError['why'], options?: ErrorOptions) {
    super(`a thread ended without a result: ${why}`, options);
    this.why = why;
  }
}

export interface ThreadSettings {
  /** The module that a thread runs: it posts `Message`s and takes tasks as messages. */
  readonly module: URL;
  /** Milliseconds that a task may take until its first part is done, and after that. */
  readonly limitsMs: readonly [first: number, rest: number];
  /** What a thread's heap may hold, in 2^20 bytes. */
  readonly memoryMb: number;
  /** How many threads there may be. Another is begun where all are busy for so many milliseconds and a task waits. */
  readonly most: number;
  readonly slowMs: number;
}

/** A task and what it weighs. */
export interface Work<Task> {
  readonly task: Task;
  /** In bytes or characters, as it came. */
  readonly size: number;
  /** Goes over to the thread instead of being copied. */
  readonly transfer?: ArrayBuffer;
}

/** Threads that do one task each at a time and can be killed. */
export interface Threads<Task, Result> {
  /** Throws a ThreadError where the task takes too long or too much memory. */
  run(work: Work<Task>): Promise<Result>;
  /** Ends them. */
  close(): Promise<void>;
}

/** After a task of such a size a thread holds more than it should: it is ended, and begun anew when one is needed. */
const large = 2_000_000;
/** An unused thread holds some 40 MB: after so long it is let go. */
const idleMs = 60_000;

interface Waiting<Task, Result> extends Work<Task> {
  readonly done: (result: Result) => void;
  readonly fail: (error: ThreadError) => void;
}

/** Threads of one kind: the first is begun with the first task and stays warm, the others are let go when they are idle. */
export function createThreads<Task, Result>(settings: ThreadSettings): Threads<Task, Result> {
  const threads = new Set<Thread<Task, Result>>();
  const queue: Waiting<Task, Result>[] = [];

  function work(): void {
    for (const thread of threads) {
      const next = thread.isFree ? queue.shift() : undefined;
      if (next) thread.take(next);
    }
    const all = [...threads];
    const begun = all.filter(({ isReady }) => !isReady).length;
    if (queue.length > begun && threads.size < settings.most && all.every(({ isSlow }) => isSlow)) {
      threads.add(new Thread(settings, work, gone));
    }
  }

  function gone(thread: Thread<Task, Result>): void {
    threads.delete(thread);
    // One that could not even begin is no reason to begin others without end.
    if (!thread.wasReady) queue.shift()?.fail(new ThreadError('crash'));
    work();
  }

  return {
    run: (task) =>
      new Promise((done, fail) => {
        queue.push({ ...task, done, fail });
        work();
      }),
    async close() {
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

/** One thread and its task. */
class Thread<Task, Result> {
  isReady = false;
  wasReady = false;
  isSlow = false;
  private readonly worker: Worker;
  private task: Waiting<Task, Result> | null = null;
  private slow: NodeJS.Timeout | undefined;
  private clock: NodeJS.Timeout | undefined;
  private readonly settings: ThreadSettings;
  private readonly changed: () => void;
  private readonly gone: (thread: Thread<Task, Result>) => void;

  constructor(settings: ThreadSettings, changed: () => void, gone: (thread: Thread<Task, Result>) => void) {
    this.settings = settings;
    this.changed = changed;
    this.gone = gone;
    this.worker = new Worker(settings.module, {
      env: compileCache(),
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb, maxYoungGenerationSizeMb: 24 },
    });
    this.worker.on('message', (message: Message<Result>) => this.onMessage(message));
    this.worker.on('error', (error) => this.onEnd(isOutOfMemory(error) ? 'memory' : 'crash', error));
    this.worker.on('exit', () => {
      this.onEnd('crash');
      this.gone(this);
    });
  }

  get isFree(): boolean {
    return this.isReady && this.task === null;
  }

  take(task: Waiting<Task, Result>): void {
    this.task = task;
    this.worker.ref();
    this.slow = setTimeout(() => this.onSlow(), this.settings.slowMs);
    this.giveTime(this.settings.limitsMs[0]);
    this.worker.postMessage(task.task, task.transfer ? [task.transfer] : []);
  }

  /** Until it is gone it takes no task, and no other is begun in its place: two would hold twice the memory. */
  async end(): Promise<void> {
    this.stopClocks();
    this.isReady = false;
    await this.worker.terminate();
  }

  private onMessage(message: Message<Result>): void {
    if (message === 'first part done') this.giveTime(this.settings.limitsMs[1]);
    else this.onResult(message);
  }

  private onResult(message: Exclude<Message<Result>, 'first part done'>): void {
    const { task } = this;
    this.stopClocks();
    this.task = null;
    this.isReady = true;
    this.wasReady = true;
    this.isSlow = false;
    if (task && task.size > large) void this.end();
    else this.rest();
    if (task && message !== 'ready') task.done(message.result);
    this.changed();
  }

  /** An idle thread keeps no process alive. */
  private rest(): void {
    this.worker.unref();
    this.clock = setTimeout(() => void this.end(), idleMs).unref();
  }

  private onSlow(): void {
    this.isSlow = true;
    this.changed();
  }

  private giveTime(ms: number): void {
    clearTimeout(this.clock);
    this.clock = setTimeout(() => {
      this.onEnd('time');
      void this.end();
    }, ms);
  }

  private onEnd(why: ThreadError['why'], cause?: unknown): void {
    this.stopClocks();
    this.isReady = false;
    const { task } = this;
    this.task = null;
    task?.fail(new ThreadError(why, { cause }));
  }

  private stopClocks(): void {
    clearTimeout(this.slow);
    clearTimeout(this.clock);
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** All that a thread is told of the process's settings: where compiled code is kept, so that it starts faster. */
function compileCache(): Record<string, string> {
  const folder = getCompileCacheDir();
  // Node gives the folder of its own version, and takes the one that this is in.
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}
