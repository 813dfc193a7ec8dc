import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Order } from './worker.ts';

/** A process of its own that works on schedules, to be killed. */
export function startWorker(order: Order): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
