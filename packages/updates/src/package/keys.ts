import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A key by which packages may be signed. `publicKey`: Ed25519, SPKI in base64. */
const keySchema = z.object({ publicKey: z.string().max(200), note: z.string().max(200) });
export const keyFileSchema = z.object({ keys: z.array(keySchema).max(8) });
export type KeyFile = z.infer<typeof keyFileSchema>;

export type TrustedKeys = ReadonlyMap<string, KeyObject>;

/** Two at a time while one takes the place of the other; more are nobody's. */
const MOST_SIGNATURES = 4;

/** Throws where a key is none of Ed25519. */
export function trustedKeys(...keyFiles: readonly KeyFile[]): TrustedKeys {
  const keys = keyFiles
    .flatMap((file) => file.keys)
    .map(({ publicKey }) => {
      const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
      if (key.asymmetricKeyType !== 'ed25519') throw new Error('A trusted key is not of the kind Ed25519.');
      return [keyId(key), key] as const;
    });
  return new Map(keys);
}

/** How a signature names its key. */
export function keyId(key: KeyObject): string {
  const spki = key.export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(spki).digest('hex').slice(0, 16);
}

/** One line for each key: its id and the signature of exactly these bytes. */
export function signatureLines(bytes: Uint8Array, privateKeys: readonly KeyObject[]): string {
  return privateKeys
    .map((key) => `${keyId(createPublicKey(key))} ${sign(null, bytes, key).toString('base64')}\n`)
    .join('');
}

/** Whether one of the lines is the signature of a trusted key. */
export function isSigned(bytes: Uint8Array, lines: string, keys: TrustedKeys): boolean {
  return lines
    .split('\n')
    .slice(0, MOST_SIGNATURES)
    .some((line) => {
      const [, id = '', signature = ''] = /^([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)$/.exec(line) ?? [];
      const key = keys.get(id);
      return key !== undefined && verify(null, bytes, key, Buffer.from(signature, 'base64'));
    });
}
