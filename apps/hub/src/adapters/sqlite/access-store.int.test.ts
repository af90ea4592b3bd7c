import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessStoreContract } from '../../ports/access-store-contract.ts';
import { SqliteAccessStore } from './access-store.ts';
import { openDatabase } from './database.ts';
import { UPGRADES } from './upgrades/upgrades.ts';

function openInTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-access-'));
  const database = openDatabase(folder);
  const close = () => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  return { store: new SqliteAccessStore(database), database, close };
}

accessStoreContract(openInTemporaryFolder);

describe('the record of changes', () => {
  it('can be neither changed nor shortened', () => {
    const { store, database, close } = openInTemporaryFolder();
    store.addAccount(
      {
        ...{ accountId: 'a' as never, name: 'a', displayName: 'A', role: 'officer', passwordHash: '' },
        ...{ passwordGiven: false, recoveryHash: null, demo: false, createdAt: 1, disabledAt: null },
      },
      { at: 1, kind: 'account-created', subject: 'a', by: 'hub' },
    );
    expect(() => database.sqlite.exec("UPDATE access_changes SET by = 'nobody'")).toThrow(/never changed/);
    expect(() => database.sqlite.exec('DELETE FROM access_changes')).toThrow(/never removed/);
    close();
  });
});

describe('the accounts of a hub before accounts could be disabled', () => {
  it('come through the upgrade as they were, and can then be disabled', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-access-'));
    const before = openDatabase(folder, UPGRADES.slice(0, 2));
    before.sqlite.exec("INSERT INTO accounts VALUES ('a', 'quantri', 'Quản trị', 'administrator', 'h', 'r', 0, 1)");
    before.close();

    const database = openDatabase(folder);
    const store = new SqliteAccessStore(database);
    const account = store.accountNamed('quantri');
    expect(account).toMatchObject({ accountId: 'a', recoveryHash: 'r', demo: false, createdAt: 1, disabledAt: null });
    expect(account?.passwordGiven).toBe(false);
    store.disableAccount('a' as never, 5, { at: 5, kind: 'account-disabled', subject: 'a', by: 'b' });
    expect(store.accountNamed('quantri')?.disabledAt).toBe(5);
    database.close();
    rmSync(folder, { recursive: true });
  });
});
