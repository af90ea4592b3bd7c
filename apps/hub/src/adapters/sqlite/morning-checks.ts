import { keptMorningItems, type AccountId } from '@motcua/protocol';
import type { MorningCheck, MorningChecks } from '../../ports/morning-checks.ts';
import type { Database } from './database.ts';
import { reading } from './read-events.ts';

/** One row a check; there is about one a day. */
export function createSqliteMorningChecks({ sqlite, transact }: Database): MorningChecks {
  const select = sqlite.prepare('SELECT * FROM morning_checks ORDER BY id DESC LIMIT 1');
  const insert = sqlite.prepare('INSERT INTO morning_checks (at, account_id, by_name, items) VALUES (?, ?, ?, ?)');
  return {
    last(): MorningCheck | null {
      const row = reading(() => select.get());
      if (!row) return null;
      return {
        at: Number(row['at']),
        accountId: String(row['account_id']) as AccountId,
        by: String(row['by_name']),
        items: keptMorningItems(JSON.parse(String(row['items']))),
      };
    },
    add: ({ at, accountId, by, items }) => void transact(() => insert.run(at, accountId, by, JSON.stringify(items))),
  };
}
