import { Header } from 'tar/header';
import { BrokenPackage, type ByteReader } from './byte-reader.ts';

/**
 * A package is a tar file, compressed, whose members stand in one order: the manifest, its signatures, then the files of the
 * manifest, named by their place in it. No name in the archive ever becomes a path, and whatever is not a plain
 * file of the expected name and length makes the package a broken one: links, devices, folders, extended headers.
 */
export const MANIFEST_MEMBER = 'manifest.json';
export const SIGNATURE_MEMBER = 'manifest.sig';
export const BLOCK_BYTES = 512;

export function memberOfFile(place: number): string {
  return `files/${String(place).padStart(5, '0')}`;
}

/** The block before a member's bytes. */
export function memberHeader(name: string, bytes: number): Buffer {
  const header = new Header({ path: name, size: bytes, type: 'File', mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) });
  const block = Buffer.alloc(BLOCK_BYTES);
  header.encode(block, 0);
  return block;
}

/** What fills a member up to a whole block. */
export function paddingAfter(bytes: number): number {
  return (BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES;
}

/** Reads the header of the member that has to come now, and returns its length. */
export async function enterMember(reader: ByteReader, name: string, mostBytes: number): Promise<number> {
  const header = new Header(await reader.take(BLOCK_BYTES), 0);
  const { path, size, type, cksumValid } = header;
  if (!cksumValid || type !== 'File' || path !== name || size === undefined || size < 0 || size > mostBytes) {
    throw new BrokenPackage(`There is no ${name} where it has to be.`);
  }
  return size;
}

/** Past what fills the member up. */
export async function leaveMember(reader: ByteReader, bytes: number): Promise<void> {
  await reader.take(paddingAfter(bytes));
}
