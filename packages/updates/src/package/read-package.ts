import { createHash } from 'node:crypto';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BrokenPackage, ByteReader } from './byte-reader.ts';
import { isSigned, type TrustedKeys } from './keys.ts';
import { MOST_MANIFEST_BYTES, MOST_SIGNATURE_BYTES } from './limits.ts';
import { parseManifest, type Manifest, type PackedFile } from './manifest.ts';
import { BLOCK_BYTES, enterMember, leaveMember, MANIFEST_MEMBER, memberOfFile, SIGNATURE_MEMBER } from './members.ts';

export type ReadResult<Refusal> =
  | { readonly kind: 'read'; readonly manifest: Manifest }
  | { readonly kind: 'refused'; readonly refusal: Refusal | PackageFault; readonly manifest: Manifest | null };

/** `unsigned`: not by a key that is trusted here. `no-keys`: none is trusted here. */
export type PackageFault = 'broken' | 'unsigned' | 'no-keys';

export type PackageReader<Refusal> = {
  readonly keys: TrustedKeys;
  /** Looked at once the signature is known to be good, before any file; null: it is welcome. */
  readonly judge: (manifest: Manifest) => Refusal | null | Promise<Refusal | null>;
  /** Takes a file's bytes. It is known to be the right one only after the package has been read to its end. */
  readonly take: (file: PackedFile, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
};

const END_BLOCKS = 2;

/**
 * Reads a package from its beginning to its end. Nothing of it is believed before the signature of the manifest, and no file
 * before its fingerprint. Faults of the disk under `take` are thrown; everything that is wrong with the package is a refusal.
 */
export async function readPackage<Refusal>(
  source: Readable,
  { keys, judge, take }: PackageReader<Refusal>,
): Promise<ReadResult<Refusal>> {
  if (keys.size === 0) {
    source.destroy();
    return { kind: 'refused', refusal: 'no-keys', manifest: null };
  }
  const unzipped = pipeline(source, createGunzip(), () => undefined);
  const reader = new ByteReader(unzipped);
  let manifest: Manifest | null = null;
  try {
    const stated = await member(reader, MANIFEST_MEMBER, MOST_MANIFEST_BYTES);
    const signatures = await member(reader, SIGNATURE_MEMBER, MOST_SIGNATURE_BYTES);
    if (!isSigned(stated, signatures.toString('latin1'), keys)) {
      return { kind: 'refused', refusal: 'unsigned', manifest: null };
    }
    manifest = parseManifest(stated);
    if (manifest === null) return { kind: 'refused', refusal: 'broken', manifest: null };
    const refusal = await judge(manifest);
    if (refusal !== null) return { kind: 'refused', refusal, manifest };
    for (const [place, file] of manifest.files.entries()) await readFile(reader, place, file, take);
    const end = await reader.take(END_BLOCKS * BLOCK_BYTES);
    if (end.some((byte) => byte !== 0) || !(await reader.isAtEnd())) throw new BrokenPackage('More follows.');
    return { kind: 'read', manifest };
  } catch (fault) {
    if (fault instanceof BrokenPackage || isOfCompression(fault))
      return { kind: 'refused', refusal: 'broken', manifest };
    throw fault;
  } finally {
    unzipped.destroy();
    source.destroy();
  }
}

async function member(reader: ByteReader, name: string, mostBytes: number): Promise<Buffer> {
  const bytes = await enterMember(reader, name, mostBytes);
  const content = await reader.take(bytes);
  await leaveMember(reader, bytes);
  return content;
}

async function readFile(
  reader: ByteReader,
  place: number,
  file: PackedFile,
  take: PackageReader<unknown>['take'],
): Promise<void> {
  const bytes = await enterMember(reader, memberOfFile(place), file.bytes);
  if (bytes !== file.bytes) throw new BrokenPackage(`${file.path} has another length.`);
  const hash = createHash('sha256');
  let seen = 0;
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const part of reader.pass(bytes)) {
      hash.update(part);
      seen += part.length;
      yield part;
    }
  }
  await take(file, hashed());
  if (seen !== bytes || hash.digest('hex') !== file.sha256) throw new BrokenPackage(`${file.path} is another file.`);
  await leaveMember(reader, bytes);
}

function isOfCompression(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
