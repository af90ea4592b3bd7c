import { expect, test } from 'vitest';
import { readDiskLog } from './read-disk-log.ts';

function record(words: readonly number[], text: string, bytes: string): Buffer {
  const header = Buffer.alloc(32);
  [...words, text.length, bytes.length].forEach((word, index) => header.writeUInt32LE(word, index * 4));
  return Buffer.concat([header, Buffer.from(text), Buffer.from(bytes)]);
}

const OPENED = record([1, 77, 3, 1, 0, 0], 'motcua.sqlite', '');
const WRITTEN = record([3, 77, 3, 0, 512, 1], '', 'hello');

test('a log gives its records with their places', () => {
  const handle = '77:3';
  expect(readDiskLog(Buffer.concat([OPENED, WRITTEN]))).toEqual([
    { at: 0, kind: 'open', handle, path: 'motcua.sqlite', creates: true, empties: false },
    { at: OPENED.length, kind: 'write', handle, offset: 2 ** 32 + 512, bytes: Buffer.from('hello') },
  ]);
});

test('a last record that a killed program did not finish is left out, an unknown one is refused', () => {
  for (const cutAt of [OPENED.length + 1, OPENED.length + 32, OPENED.length + WRITTEN.length - 1]) {
    expect(readDiskLog(Buffer.concat([OPENED, WRITTEN]).subarray(0, cutAt))).toHaveLength(1);
  }
  expect(() => readDiskLog(record([99, 0, 0, 0, 0, 0], '', ''))).toThrow('unknown');
});
