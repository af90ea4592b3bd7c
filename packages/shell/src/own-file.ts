import { readFile } from 'node:fs/promises';
import { replaceFile } from './replace-file.ts';

/** A small file of the device's own: its user alone reads it, and it is replaced in one step. */
export type OwnFile = {
  /** Null: there is none. Rejects when it cannot be read. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
};

export function ownFile(path: string): OwnFile {
  return {
    read: () =>
      readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    write: (text) => replaceFile(path, text),
  };
}
