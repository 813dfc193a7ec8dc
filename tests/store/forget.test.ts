import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/store.ts';
import { ownedTables } from '../../src/store/workspaces.ts';
import { describeOnBoth } from './databases.ts';

describeOnBoth('forgetting a workspace', (databases) => {
  it('deletes from every table that has rows of a workspace', async () => {
    const db = await openDatabase(await databases.fresh());
    const tables = await db.introspection.getTables();
    await db.destroy();
    const owned = tables
      .filter(({ columns }) => columns.some(({ name }) => name === 'workspace'))
      .map(({ name }) => name);
    expect([...owned].sort()).toEqual([...ownedTables, 'workspaces'].sort());
  });
});
