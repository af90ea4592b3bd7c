import type { AccountId } from '@motcua/protocol';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { createSqliteMorningChecks } from './morning-checks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-morning-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('MC3 a check is there after a restart of the hub, the last one first', () => {
  const first = openDatabase(folder);
  const checks = createSqliteMorningChecks(first);
  expect(checks.last()).toBeNull();
  const check = {
    ...{ at: 1_000, accountId: 'lan' as AccountId, by: 'Lan' },
    items: [{ step: 'printer', name: 'Máy in 1', result: 'bad' } as const],
  };
  checks.add(check);
  checks.add({ ...check, at: 500, by: 'Hoa' });
  first.close();
  const second = openDatabase(folder);
  // A clock that was put back does not bring an earlier one forward.
  expect(createSqliteMorningChecks(second).last()).toEqual({ ...check, at: 500, by: 'Hoa' });
  second.close();
});
