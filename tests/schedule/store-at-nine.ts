import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { nine } from './daily.ts';

/**
 * Before each test of a file the clock is set to `nine` and stands still, and a store is empty; the function that is
 * given opens it. Afterwards both are gone.
 */
export function storeAtNine(): () => Promise<Store> {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
    vi.useFakeTimers({ now: nine });
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => openStore(`file:${join(folder, 'nine.db')}`);
}
