import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { signatureLines } from './keys.ts';
import { parseManifest, type Manifest, type PackedFile } from './manifest.ts';
import { BLOCK_BYTES, MANIFEST_MEMBER, memberHeader, memberOfFile, paddingAfter, SIGNATURE_MEMBER } from './members.ts';

export type PackageOrder = {
  /** A built program with its `motcua-program.json`. Links are refused: a package holds files alone. */
  readonly folder: string;
  readonly about: Omit<Manifest, 'format' | 'files'>;
  /** One, or two while a new key takes the place of the old. */
  readonly privateKeys: readonly KeyObject[];
  readonly out: string;
};

/** Writes a package of a built folder. The same folder and keys give the same manifest, byte for byte. */
export async function writePackage({ folder, about, privateKeys, out }: PackageOrder): Promise<Manifest> {
  const files: PackedFile[] = [];
  for (const path of (await pathsIn(folder, '')).toSorted()) files.push(await describeFile(folder, path));
  const bytes = Buffer.from(`${JSON.stringify({ format: 'motcua-update-1', ...about, files }, null, 1)}\n`);
  const manifest = parseManifest(bytes);
  if (manifest === null) {
    throw new Error(
      `No package can be made of ${folder}: a name, a version, or motcua-program.json is not as it must be.`,
    );
  }
  const draft = `${out}.draft`;
  try {
    const members = Readable.from(membersOf(folder, manifest, bytes, privateKeys));
    await pipeline(members, createGzip({ level: 9 }), createWriteStream(draft));
    await rename(draft, out);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
  return manifest;
}

async function pathsIn(folder: string, below: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await pathsIn(folder, path)));
    else if (entry.isFile()) found.push(path);
    else throw new Error(`${path} is neither a file nor a folder.`);
  }
  return found;
}

async function describeFile(folder: string, path: string): Promise<PackedFile> {
  const file = join(folder, path);
  const { size, mode } = await lstat(file);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { path, bytes: size, sha256: hash.digest('hex'), executable: (mode & 0o100) !== 0 };
}

async function* membersOf(
  folder: string,
  { files }: Manifest,
  manifest: Buffer,
  privateKeys: readonly KeyObject[],
): AsyncGenerator<Uint8Array> {
  yield* member(MANIFEST_MEMBER, manifest);
  yield* member(SIGNATURE_MEMBER, Buffer.from(signatureLines(manifest, privateKeys)));
  for (const [place, { path, bytes }] of files.entries()) {
    yield memberHeader(memberOfFile(place), bytes);
    for await (const chunk of createReadStream(join(folder, path))) yield chunk as Buffer;
    yield Buffer.alloc(paddingAfter(bytes));
  }
  yield Buffer.alloc(2 * BLOCK_BYTES);
}

function* member(name: string, content: Uint8Array): Generator<Uint8Array> {
  yield memberHeader(name, content.length);
  yield content;
  yield Buffer.alloc(paddingAfter(content.length));
}
