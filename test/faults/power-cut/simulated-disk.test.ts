import { expect, test } from 'vitest';
import { SeededRandom } from '../../harness/seeded-random.ts';
import type { DiskRecord } from './read-disk-log.ts';
import { SimulatedDisk } from './simulated-disk.ts';

type Content<R = DiskRecord> = R extends DiskRecord ? Omit<R, 'at'> : never;

const A = Buffer.alloc(1024, 'a');
const B = Buffer.alloc(1024, 'b');
const START = { folders: ['sub'], files: new Map([['old', A]]) };

/** What 400 cuts after these records leave, each as a short text by path. */
function afterCuts(contents: readonly Content[]): Set<string>[] {
  const disk = new SimulatedDisk(START);
  contents.forEach((content, at) => disk.apply({ at, ...content }));
  const random = new SeededRandom(1);
  const found = { old: new Set<string>(), new: new Set<string>() };
  for (let cut = 0; cut < 400; cut += 1) {
    const { files } = disk.cut(random);
    for (const name of ['old', 'new'] as const) {
      const text = files.get(name)?.toString('latin1');
      found[name].add(text === undefined ? 'absent' : text.replaceAll(/(.)\1{511}/gs, '$1'));
    }
  }
  return [found.old, found.new];
}

const open = (path: string, handle = '1:3'): Content => ({ kind: 'open', handle, path, creates: true, empties: false });
const write = (offset: number, bytes: Buffer): Content => ({ kind: 'write', handle: '1:3', offset, bytes });
const sync = (upTo: number, handle = '1:3'): Content => ({ kind: 'sync', handle, upTo });

test('what was synced is kept, what was not may be lost, kept, or torn at a sector', () => {
  const [old] = afterCuts([open('old'), write(0, B)]);
  expect(old).toEqual(new Set(['aa', 'ba', 'ab', 'bb']));
  const [synced] = afterCuts([open('old'), write(0, B), sync(2)]);
  expect(synced).toEqual(new Set(['bb']));
  // Written while the sync was under way: it promises nothing.
  const [meanwhile] = afterCuts([open('old'), write(0, B), sync(1)]);
  expect(meanwhile).toContain('aa');
});

test('a file may be longer than what was written into it', () => {
  const [old] = afterCuts([open('old'), write(1024, B)]);
  for (const possible of ['aa', 'aabb', 'aab\0', 'aab\xa5', 'aa\0\0', 'aa\0b']) expect(old).toContain(possible);
});

test('a length that was cut is old or new', () => {
  const [old] = afterCuts([open('old'), { kind: 'truncate', handle: '1:3', length: 512 }]);
  expect(old).toEqual(new Set(['aa', 'a']));
});

test('a name is sure only when its folder was synced', () => {
  const made = [open('new'), write(0, B), sync(2)];
  expect(afterCuts(made)[1]).toEqual(new Set(['absent', 'bb']));
  expect(afterCuts([...made, open('', '1:4'), sync(4, '1:4')])[1]).toEqual(new Set(['bb']));
  expect(afterCuts([...made, open('sub', '1:4'), sync(4, '1:4')])[1]).toContain('absent');
  const [old, moved] = afterCuts([{ kind: 'rename', from: 'old', to: 'new' }]);
  expect([old, moved]).toEqual([new Set(['aa', 'absent']), new Set(['absent', 'aa'])]);
});

test('a change that was not recorded is noticed', () => {
  const disk = new SimulatedDisk(START);
  const unknown: DiskRecord = { at: 0, kind: 'open', handle: '1:3', path: 'x', creates: false, empties: false };
  expect(() => disk.apply(unknown)).toThrow('not known');
  expect(() => disk.apply({ at: 0, kind: 'sync', handle: '1:9', upTo: 0 })).toThrow('not open');
});
