import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEventLog } from './event-log.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('AP7 the log of an appliance', () => {
  it('has one line of JSON for each event, goes on after a restart, and is read newest last', async () => {
    const folder = join(await temporaryFolder(), 'logs');
    openEventLog(folder, () => 1_764_400_000_000).write('The page crashed', { reason: 'oom', pauseMs: 500 });
    const log = openEventLog(folder, () => 1_764_400_001_000);
    expect(log.write('The page hangs', {})).toEqual({ at: 1_764_400_001_000, message: 'The page hangs', fields: {} });
    const lines = log
      .read(10_000)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      { at: '2025-11-29T07:06:40.000Z', message: 'The page crashed', fields: { reason: 'oom', pauseMs: '500' } },
      { at: '2025-11-29T07:06:41.000Z', message: 'The page hangs', fields: {} },
    ]);
  });

  it('stays in three files of bounded size, and of a long one the newest whole lines are read', async () => {
    const folder = join(await temporaryFolder(), 'logs');
    const log = openEventLog(folder, () => 1_764_400_000_000);
    for (let n = 0; n < 9_000; n += 1) log.write('The page did not load', { n, description: 'x'.repeat(60) });
    expect((await readdir(folder)).toSorted()).toEqual(['appliance.1.log', 'appliance.2.log', 'appliance.log']);
    for (const file of await readdir(folder))
      expect((await stat(join(folder, file))).size).toBeLessThanOrEqual(262_144);
    const read = log.read(5_000).trimEnd().split('\n');
    expect(read.length).toBeGreaterThan(20);
    expect(JSON.parse(read.at(-1) ?? '')).toMatchObject({ fields: { n: '8999' } });
    expect(JSON.parse(read[0] ?? '')).toMatchObject({ message: 'The page did not load' });
  });

  it('keeps no name, no number of a paper and no secret', async () => {
    const folder = join(await temporaryFolder(), 'logs');
    const log = openEventLog(folder, () => 0);
    log.write('Something', {
      ...{ token: 'abc', hubSecret: 'x', person: 'Nguyễn Văn A', text: 'typed', scannedText: '7', slipCode: 'K7Q2' },
      ...{ errorCode: -6, error: 'no such file 079123456789 at line 12', list: [1, { a: 2 }] },
    });
    const stored = await readFile(join(folder, 'appliance.log'), 'utf8');
    expect((JSON.parse(stored) as { fields: object }).fields).toEqual({
      ...{ errorCode: '-6', error: 'no such file … at line 12', list: '[1,{"a":2}]' },
    });
  });

  it('lets the appliance work on where the disk takes nothing', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'own'));
    await writeFile(join(root, 'own', 'logs'), 'a file where the folder should be');
    const log = openEventLog(join(root, 'own', 'logs'), () => 0);
    expect(log.write('The page crashed', {}).message).toBe('The page crashed');
    expect(log.read(1_000)).toBe('');
  });
});
