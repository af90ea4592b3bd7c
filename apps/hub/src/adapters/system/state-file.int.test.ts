import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programFingerprint } from './program-fingerprint.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

const STATE = { tickets: new Map([['1-1', { number: 'A001', person: undefined }]]), taken: new Set(['x']) };

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-state-'));
  path = join(folder, 'a.state');
});
afterEach(() => rmSync(folder, { recursive: true }));

const always = () => true;

test('JN3 what was written is read back, and is for this user alone', () => {
  expect(readStateFile(path, always)).toEqual({ kind: 'none' });
  const bytes = writeStateFile(path, { seq: 7 }, STATE);
  expect(readStateFile(path, ({ seq }) => seq === 7)).toStrictEqual({ kind: 'read', state: STATE });
  expect(statSync(path).size).toBe(bytes);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.state']);
});

test('JN3 one that is larger than a slice is whole', () => {
  const large = { filling: 'x'.repeat(5_000_000) };
  writeStateFile(path, {}, large);
  expect(readStateFile(path, always)).toEqual({ kind: 'read', state: large });
});

test('JN3 one that is cut off anywhere, or in which one bit is another, is useless', () => {
  writeStateFile(path, { seq: 7 }, STATE);
  const whole = readFileSync(path);
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(path, whole.subarray(0, length));
    expect(readStateFile(path, always).kind).toBe('useless');
  }
  for (let at = 0; at < whole.length; at += 1) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(path, flipped);
    expect(readStateFile(path, always).kind).toBe('useless');
  }
  writeFileSync(path, Buffer.concat([whole, Buffer.from([0])]));
  expect(readStateFile(path, always).kind).toBe('useless');
});

test('JN3 one that nobody wants, and what was never ours, is useless; a torn one that was left behind is in nobody’s way', () => {
  writeStateFile(path, { seq: 7 }, STATE);
  expect(readStateFile(path, () => false).kind).toBe('useless');
  writeFileSync(path, 'something else entirely, which is longer than a checksum and a length');
  expect(readStateFile(path, always).kind).toBe('useless');
  expect(readStateFile(folder, always).kind).toBe('useless');
  writeFileSync(`${path}.part`, 'torn');
  writeStateFile(path, {}, STATE);
  expect(readStateFile(path, always).kind).toBe('read');
  expect(readdirSync(folder)).toEqual(['a.state']);
});

test('JN3 another version or another line of the sources is another program; a test is not part of it', () => {
  writeFileSync(join(folder, 'a.ts'), 'one');
  const before = programFingerprint('1.0.0', [folder]);
  writeFileSync(join(folder, 'a.test.ts'), 'a test');
  expect(programFingerprint('1.0.0', [folder])).toBe(before);
  expect(programFingerprint('1.0.1', [folder])).not.toBe(before);
  writeFileSync(join(folder, 'a.ts'), 'two');
  expect(programFingerprint('1.0.0', [folder])).not.toBe(before);
});
