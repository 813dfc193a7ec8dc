import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { describeOnBoth } from './databases.ts';

describeOnBoth('installations', (databases) => {
  it('are kept for each workspace, replaced by a new one, and gone once removed', async () => {
    const store = await openStore(await databases.fresh());
    const { installations } = store;
    await installations.put('slack:T1', 'one');
    await installations.put('slack:T2', 'two');
    await installations.put('slack:T1', 'one again');
    await store.workspaces.forget('slack:T1');
    expect(await installations.get('slack:T1')).toBe('one again');
    await installations.remove('slack:T1');
    expect(await installations.get('slack:T1')).toBeNull();
    expect(await installations.get('slack:T2')).toBe('two');
    await store.close();
  });
});
