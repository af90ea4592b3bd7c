import { open, readFile, writeFile, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { frameRecord, readRecords, RecordLog } from './record-log.ts';

const RECORDS = ['{"kind":"given","number":"A901"}', 'Số thứ tự', '{"kind":"slip","of":1,"state":"confirmed"}'];

async function opened(path: string) {
  const { log, records } = await RecordLog.open(path);
  await log.close();
  return records;
}

describe('HL1 the log of a kiosk that is alone', () => {
  it('HL1 keeps what was added, in order, for its owner alone', async () => {
    const path = join(await temporaryFolder(), 'own', 'reserve.log');
    const { log, records } = await RecordLog.open(path);
    expect(records).toEqual([]);
    await Promise.all(RECORDS.map((record) => log.append(record)));
    await log.close();
    expect(await opened(path)).toEqual(RECORDS);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await expect(log.append('late')).rejects.toThrow('closed');
  });

  it('HL1 takes no more while a record that the disk refused cannot be taken back', async () => {
    const path = join(await temporaryFolder(), 'reserve.log');
    const { log } = await RecordLog.open(path);
    await log.append('first');
    const handle = await open(path);
    const fileHandle = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    const fails = () => Promise.reject(new Error('EIO'));
    const [datasync, truncate] = [vi.spyOn(fileHandle, 'datasync'), vi.spyOn(fileHandle, 'truncate')];
    onTestFinished(() => void vi.restoreAllMocks());
    datasync.mockImplementationOnce(fails);
    truncate.mockImplementationOnce(fails);
    await expect(log.append('refused')).rejects.toThrow('EIO');
    truncate.mockImplementationOnce(fails);
    await expect(log.append('too early')).rejects.toThrow('EIO');
    await log.append('last');
    await log.close();
    expect(await opened(path)).toEqual(['first', 'last']);
  });

  it('HL1 a power cut at every byte costs what was not whole, and nothing that was', async () => {
    const folder = await temporaryFolder();
    const whole = Buffer.concat(RECORDS.map(frameRecord));
    const ends = RECORDS.map((_, nth) => Buffer.concat(RECORDS.slice(0, nth + 1).map(frameRecord)).length);
    for (let length = 0; length <= whole.length; length += 1) {
      const path = join(folder, `cut-${length}.log`);
      await writeFile(path, whole.subarray(0, length));
      const kept = RECORDS.slice(0, ends.filter((end) => end <= length).length);
      const { log, records } = await RecordLog.open(path);
      expect(records).toEqual(kept);
      await log.append('after');
      await log.close();
      expect(await opened(path)).toEqual([...kept, 'after']);
    }
  });

  it('HL1 a tail of other bytes than were written, as a disk may leave it, is cut off as well', async () => {
    const path = join(await temporaryFolder(), 'reserve.log');
    const torn = frameRecord(RECORDS[1] ?? '');
    for (const filling of [0x00, 0xff, 0x20]) {
      await writeFile(path, Buffer.concat([frameRecord('first'), torn.subarray(0, 9), Buffer.alloc(5_000, filling)]));
      expect(await opened(path)).toEqual(['first']);
      expect(readRecords(await readFile(path))).toEqual({ records: ['first'], isWhole: true });
    }
  });

  it('HL1 one bad byte costs the record that it stands in, and none behind it', () => {
    const [first = '', second = '', third = ''] = RECORDS;
    const framed = [first, second, third].map(frameRecord);
    const start = framed[0]?.length ?? 0;
    for (let at = start; at < start + (framed[1]?.length ?? 0); at += 1) {
      const bytes = Buffer.concat(framed);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
      expect(readRecords(bytes)).toEqual({ records: [first, third], isWhole: false });
    }
  });

  it('HL1 is replaced in one step: a power cut on the way leaves what stood there', async () => {
    const path = join(await temporaryFolder(), 'reserve.log');
    const { log } = await RecordLog.open(path);
    for (const record of RECORDS) await log.append(record);
    await writeFile(`${path}.new`, 'half of what was to ');
    expect((await readFile(path)).length).toBeGreaterThan(0);
    await log.replace(['only this']);
    await log.append('and this');
    await log.close();
    expect(await opened(path)).toEqual(['only this', 'and this']);
  });

  it('HL1 refuses a record that could not be read again', () => {
    expect(() => frameRecord('')).toThrow(RangeError);
    expect(() => frameRecord('x'.repeat(64 * 1024 + 1))).toThrow(RangeError);
  });
});
