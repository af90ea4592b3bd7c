import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Header } from 'tar/header';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKeyPair, packStandIn, writeStandIn } from '../testing/stand-in-package.ts';
import { signatureLines, trustedKeys, type TrustedKeys } from './keys.ts';
import type { Manifest } from './manifest.ts';
import { BLOCK_BYTES, memberHeader, paddingAfter } from './members.ts';
import { readPackage, type ReadResult } from './read-package.ts';
import { writePackage } from './write-package.ts';

const pair = makeKeyPair();
const standIn = { version: '0.2.0', more: { 'bin/run': 'x'.repeat(70_000), 'lib/empty': '' } };
let folder = '';
let packed: Buffer = Buffer.alloc(0);
let tar: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-package-'));
  const out = join(folder, 'kiosk.motcua');
  await packStandIn(out, standIn, [pair.privateKey]);
  packed = await readFile(out);
  tar = gunzipSync(packed);
});
afterAll(() => rm(folder, { recursive: true }));

type Read = { readonly result: ReadResult<never>; readonly files: Readonly<Record<string, string>> };

async function read(bytes: Uint8Array, keys: TrustedKeys = pair.keys): Promise<Read> {
  const files: Record<string, string> = {};
  // In small pieces, as a network brings it.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, at) =>
    bytes.subarray(at * 1000, at * 1000 + 1000),
  );
  const result = await readPackage<never>(Readable.from(pieces), {
    keys,
    judge: () => null,
    take: async ({ path }, content) => {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      files[path] = Buffer.concat(parts).toString();
    },
  });
  return { result, files };
}

const refusalOf = async (bytes: Uint8Array, keys?: TrustedKeys) => {
  const { result } = await read(bytes, keys);
  return result.kind === 'refused' ? result.refusal : 'read';
};

/** A package by hand, signed with the key that is trusted: whatever is wrong with it, the signature is not. */
function byHand(manifest: object, ...members: readonly (readonly [name: string, content: string])[]): Buffer {
  const stated = Buffer.from(JSON.stringify(manifest));
  const all = [
    ['manifest.json', stated.toString()],
    ['manifest.sig', signatureLines(stated, [pair.privateKey])],
    ...members,
  ];
  return gzipSync(
    Buffer.concat([
      ...all.flatMap(([name = '', text = '']) => {
        const content = Buffer.from(text);
        return [memberHeader(name, content.length), content, Buffer.alloc(paddingAfter(content.length))];
      }),
      Buffer.alloc(2 * BLOCK_BYTES),
    ]),
  );
}

/** The whole tar with the header at a place made another one. */
function withHeader(at: number, change: ConstructorParameters<typeof Header>[0]): Buffer {
  const changed = Buffer.from(tar);
  const before = new Header(tar, at);
  new Header({
    path: before.path ?? '',
    size: before.size ?? 0,
    type: 'File',
    mode: 0o644,
    ...(change as object),
  }).encode(changed, at);
  return gzipSync(changed);
}

/** Where the n-th member's header stands. */
function placeOf(name: string): number {
  for (let at = 0; at < tar.length;) {
    const { path, size = 0 } = new Header(tar, at);
    if (path === name) return at;
    at += BLOCK_BYTES + size + paddingAfter(size);
  }
  throw new Error(`There is no ${name}.`);
}

describe('UP1 a package', () => {
  test('UP1 comes out as it went in', async () => {
    const { result, files } = await read(packed);
    expect(result.kind).toBe('read');
    expect(files['bin/run']).toBe('x'.repeat(70_000));
    expect(files['lib/empty']).toBe('');
    expect(files['version.txt']).toBe('0.2.0');
    const manifest = result.manifest as Manifest;
    expect(manifest).toMatchObject({ part: 'kiosk', version: '0.2.0', floor: '0.1.0' });
    expect(manifest.files.filter(({ executable }) => executable).map(({ path }) => path)).toEqual(['bin/run']);
  });

  test('UP1 of another key is refused, and of none where none is trusted', async () => {
    expect(await refusalOf(packed, makeKeyPair().keys)).toBe('unsigned');
    expect(await refusalOf(packed, new Map())).toBe('no-keys');
  });

  test('UP1 of two keys is believed by whoever trusts one of them, so that a key can be changed', async () => {
    const next = makeKeyPair();
    const out = join(folder, 'two.motcua');
    await packStandIn(out, standIn, [pair.privateKey, next.privateKey]);
    const both = await readFile(out);
    for (const keys of [pair.keys, next.keys, trustedKeys(pair.keyFile, next.keyFile)]) {
      expect(await refusalOf(both, keys)).toBe('read');
    }
    expect(await refusalOf(both, makeKeyPair().keys)).toBe('unsigned');
  });

  test('UP1 whose manifest was changed by one letter is refused', async () => {
    const at = tar.indexOf('"floor": "0.1.0"');
    const changed = Buffer.from(tar);
    changed.write('"floor": "0.0.0"', at);
    expect(await refusalOf(gzipSync(changed))).toBe('unsigned');
  });

  test('UP1 with one byte of a file changed is broken, wherever that is', async () => {
    for (const name of ['files/00000', 'files/00003', 'files/00004']) {
      const changed = Buffer.from(tar);
      const at = placeOf(name) + BLOCK_BYTES;
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusalOf(gzipSync(changed))).toBe('broken');
    }
  });

  test('UP1 that ends too early is broken, wherever it ends', async () => {
    for (let share = 0; share < 1; share += 0.05) {
      expect(await refusalOf(packed.subarray(0, Math.floor(packed.length * share)))).toBe('broken');
      expect(await refusalOf(gzipSync(tar.subarray(0, Math.floor(tar.length * share))))).toBe('broken');
    }
    expect(await refusalOf(gzipSync(Buffer.concat([tar, Buffer.from('more')])))).toBe('broken');
    expect(await refusalOf(Buffer.from('This is no package.'))).toBe('broken');
  });

  test.each([
    'SymbolicLink',
    'Link',
    'CharacterDevice',
    'BlockDevice',
    'FIFO',
    'Directory',
    'ExtendedHeader',
    'NextFileHasLongPath',
  ] as const)('UP1 with a %s in it is broken', async (type) => {
    expect(await refusalOf(withHeader(placeOf('files/00001'), { type, linkpath: '/etc/passwd' }))).toBe('broken');
  });

  test('UP1 with a member of another name, or in another order, is broken', async () => {
    expect(await refusalOf(withHeader(placeOf('files/00001'), { path: '../../etc/passwd' }))).toBe('broken');
    expect(await refusalOf(withHeader(placeOf('files/00001'), { path: 'files/00002' }))).toBe('broken');
  });

  test('UP1 that swells behind its manifest is left where it swells', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await refusalOf(bomb)).toBe('broken');
    expect(
      await refusalOf(gzipSync(Buffer.concat([memberHeader('manifest.json', 9_000_000), Buffer.alloc(50_000_000)]))),
    ).toBe('broken');
  });

  test('UP1 that names a file outside of its folder is broken, though it is signed', async () => {
    const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const file = (path: string) => ({ path, bytes: 0, sha256, executable: false });
    const manifest = (...paths: string[]) => ({
      ...{ format: 'motcua-update-1', part: 'kiosk', platform: 'linux', arch: 'x64', version: '0.2.0', floor: '0.1.0' },
      dataFormat: { oldest: 0, newest: 0 },
      files: paths.map(file),
    });
    const members = (count: number) => Array.from({ length: count }, (_, at) => [`files/0000${at}`, ''] as const);
    expect(await refusalOf(byHand(manifest('motcua-program.json'), ...members(1)))).toBe('read');
    for (const paths of [['../x'], ['/x'], ['A', 'a'], ['x', 'x/y']]) {
      expect(await refusalOf(byHand(manifest('motcua-program.json', ...paths), ...members(paths.length + 1)))).toBe(
        'broken',
      );
    }
    expect(await refusalOf(byHand(manifest('other.json'), ...members(1)))).toBe('broken');
    expect(await refusalOf(byHand({ ...manifest('motcua-program.json'), version: '../0.2.0' }, ...members(1)))).toBe(
      'broken',
    );
    expect(await refusalOf(byHand({ ...manifest('motcua-program.json'), surprise: true }, ...members(1)))).toBe(
      'broken',
    );
  });

  test('a folder with a link in it is not packed', async () => {
    const built = join(folder, 'built');
    await writeStandIn(built, { version: '0.2.0' });
    await symlink('/etc/passwd', join(built, 'link'));
    await writeFile(join(folder, 'x'), '');
    const about = {
      part: 'hub',
      platform: 'linux',
      arch: 'x64',
      version: '0.2.0',
      floor: '0.1.0',
      dataFormat: { oldest: 0, newest: 1 },
    } as const;
    const order = { folder: built, about, privateKeys: [pair.privateKey], out: join(folder, 'link.motcua') };
    await expect(writePackage(order)).rejects.toThrow('link is neither a file nor a folder');
    await rm(join(built, 'link'));
    const first = await writePackage(order);
    expect(await writePackage(order)).toEqual(first);
  });
});
