import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { trustedKeys, type KeyFile, type TrustedKeys } from '../package/keys.ts';
import type { Manifest } from '../package/manifest.ts';
import { writePackage } from '../package/write-package.ts';

export type KeyPair = { readonly privateKey: KeyObject; readonly keyFile: KeyFile; readonly keys: TrustedKeys };

/** A key for one test; none is ever kept. */
export function makeKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const keyFile = { keys: [{ publicKey: spki, note: 'of a test' }] };
  return { privateKey, keyFile, keys: trustedKeys(keyFile) };
}

export type StandIn = {
  readonly version: string;
  /** What `program.mjs` does; Node of whatever version runs it. */
  readonly program?: string;
  readonly more?: Readonly<Record<string, string>>;
};

/** Puts a program into a folder as a build would. */
export async function writeStandIn(folder: string, { version, program = '', more = {} }: StandIn): Promise<void> {
  const contents: Readonly<Record<string, string>> = {
    'motcua-program.json': JSON.stringify({ run: ['$node', 'program.mjs'], env: {} }),
    'program.mjs': program,
    'version.txt': version,
    ...more,
  };
  for (const [path, text] of Object.entries(contents)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (path.startsWith('bin/')) await chmod(file, 0o755);
  }
}

/** Makes a signed package of a stand-in and returns where it lies. */
export async function packStandIn(
  out: string,
  standIn: StandIn,
  privateKeys: readonly KeyObject[],
  about: Partial<Omit<Manifest, 'format' | 'files'>> = {},
): Promise<Manifest> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-stand-in-'));
  try {
    await writeStandIn(folder, standIn);
    return await packFolder(out, folder, privateKeys, { version: standIn.version, ...about });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Makes a signed package of a whole program, as a build has left it. */
export function packFolder(
  out: string,
  folder: string,
  privateKeys: readonly KeyObject[],
  about: Pick<Manifest, 'version'> & Partial<Omit<Manifest, 'format' | 'files'>>,
): Promise<Manifest> {
  const usual = { part: 'kiosk', platform: 'linux', arch: 'x64', floor: '0.1.0' } as const;
  return writePackage({
    ...{ folder, privateKeys, out },
    about: { ...usual, dataFormat: { oldest: 0, newest: 0 }, ...about },
  });
}
