import type { SafeStoragePort } from './electron-port.ts';
import { createSecretFile, type SecretFile } from './secret-file.ts';

/** How a token lies on this machine: sealed with a key of the user's keyring, or in a file that only its owner may read. */
export type TokenKeeping = 'keyring' | 'file';

export type SealedSecretFile = SecretFile & {
  readonly keeping: () => TokenKeeping;
};

/** What begins so is sealed. A token has none of these letters at its beginning. */
const SEALED = 'sealed:';

/**
 * AP9: one secret, sealed by the system where it can. On Linux `basic_text` means that there is no keyring and the key stands in
 * Electron's sources (https://www.electronjs.org/docs/latest/api/safe-storage): such a seal is none, and the plain file is
 * honest. A secret of before is sealed when it is first read. One that cannot be opened any more counts as lost.
 */
export function createSealedSecretFile(safeStorage: SafeStoragePort, path: string, givenBy: string): SealedSecretFile {
  const file = createSecretFile(path, givenBy);
  const keeping = (): TokenKeeping => {
    const isPlain = safeStorage.getSelectedStorageBackend?.() === 'basic_text';
    return !isPlain && safeStorage.isEncryptionAvailable() ? 'keyring' : 'file';
  };
  const set = (secret: string): Promise<void> =>
    file.set(keeping() === 'file' ? secret : SEALED + safeStorage.encryptString(secret).toString('base64'));
  return {
    keeping,
    set,
    get: async () => {
      const stored = await file.get();
      if (stored === null) return null;
      if (stored.startsWith(SEALED)) return opened(safeStorage, stored.slice(SEALED.length));
      // It is read all the same where it cannot be written anew.
      if (keeping() === 'keyring') await set(stored).catch(() => undefined);
      return stored;
    },
  };
}

function opened(safeStorage: SafeStoragePort, sealed: string): string | null {
  try {
    return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
  } catch {
    return null;
  }
}
