import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../adapters/sqlite/database.ts';
import { SqliteJournal } from '../../adapters/sqlite/journal.ts';
import { temporaryFolder } from '../../adapters/sqlite/testing/temporary-folder.ts';
import { issue, kiosk, officer, WriterRig } from '../../application/testing/writer-rig.ts';
import { upcast } from '../../domain/event-versions.ts';

const MAIN = fileURLToPath(new URL('../../main.mjs', import.meta.url));

export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

/** The real program, run to its end. `stdin` is closed. */
export async function hub(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const run = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.err += text));
  await once(child, 'close');
  return { code: child.exitCode, ...run };
}

/** A real data folder as a hub leaves it after a Monday morning: two numbers, of which the priority one is being served. */
export async function folderOfADay(): Promise<string> {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  const rig = await WriterRig.ready(new SqliteJournal(database, upcast));
  const lan = officer('Lan');
  const counterId = 'quay-2' as never;
  await rig.send(kiosk('kiosk-1'), issue());
  await rig.time.pass(60_000);
  await rig.send(kiosk('kiosk-1'), issue('ho-tich', 'priority'));
  await rig.send(lan, { type: 'open-counter', counterId });
  await rig.send(lan, { type: 'call-next', counterId, expectedCurrent: null, settle: null });
  await rig.send(lan, { type: 'start-serving', counterId, ticketId: '1-2' as never });
  database.close();
  return folder;
}
