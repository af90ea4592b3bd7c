import { ownFile } from './own-file.ts';

export interface SecretFile {
  /** Null when there is none, or one that was given by somebody else. Rejects when the file cannot be read. */
  get(): Promise<string | null>;
  set(secret: string): Promise<void>;
}

/**
 * One secret in a file that only its owner may read (0600; on Windows the rights of the user's own
 * folder), replaced in one step. `givenBy`: who gave it, e.g. the hub's origin; it is shown to nobody else.
 */
export function createSecretFile(path: string, givenBy: string): SecretFile {
  const file = ownFile(path);
  return {
    get: async () => {
      const text = await file.read();
      if (text === null) return null;
      const stored: unknown = JSON.parse(text);
      return isStored(stored) && stored.givenBy === givenBy ? stored.secret : null;
    },
    set: (secret) => file.write(`${JSON.stringify({ givenBy, secret })}\n`),
  };
}

function isStored(value: unknown): value is { givenBy: string; secret: string } {
  if (typeof value !== 'object' || value === null || !('givenBy' in value) || !('secret' in value)) return false;
  return typeof value.givenBy === 'string' && typeof value.secret === 'string';
}
