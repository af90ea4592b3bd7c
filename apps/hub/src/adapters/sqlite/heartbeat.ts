import type { Heartbeat } from '../../ports/heartbeat.ts';
import type { Database } from './database.ts';
import { reading } from './read-events.ts';

/** One row that is written over. */
export function createSqliteHeartbeat({ sqlite, transact }: Database): Heartbeat {
  const select = sqlite.prepare('SELECT hub_time FROM heartbeat WHERE id = 1');
  const upsert = sqlite.prepare(
    'INSERT INTO heartbeat (id, hub_time) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET hub_time = excluded.hub_time',
  );
  return {
    last: () => {
      const row = reading(() => select.get());
      return row ? Number(row['hub_time']) : null;
    },
    beat: (hubTime) => void transact(() => upsert.run(hubTime)),
  };
}
