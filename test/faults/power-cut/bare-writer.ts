/** A program that commits rows one by one and says each after its commit: `bare-writer.ts <database> <synchronous> <rows>`. */
import { DatabaseSync } from 'node:sqlite';
import { writeSync } from 'node:fs';

const [path = '', synchronous = '', rows = '0'] = process.argv.slice(2);
const sqlite = new DatabaseSync(path);
sqlite.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA wal_autocheckpoint = 100`);
sqlite.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, filling BLOB NOT NULL)');
const insert = sqlite.prepare('INSERT INTO rows (id, filling) VALUES (?, randomblob(1500))');
for (let id = 1; id <= Number(rows); id += 1) {
  insert.run(id);
  writeSync(1, `stored ${id}\n`);
}
sqlite.close();
