import type { PackDraft } from './pack-draft.ts';

const DATABASE = 'motcua-voice';
const STORE = 'drafts';
const KEY = 'draft';

/** Keeps the pack that is being recorded in this browser: half an hour's work does not end with a closed window. */
export async function keepDraft(draft: PackDraft): Promise<void> {
  const database = await open();
  await done(database.transaction(STORE, 'readwrite').objectStore(STORE).put(draft, KEY));
  database.close();
}

/** Null: nothing is kept, or it cannot be read. */
export async function keptDraft(): Promise<PackDraft | null> {
  try {
    const database = await open();
    const kept: unknown = await done(database.transaction(STORE).objectStore(STORE).get(KEY));
    database.close();
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

function isDraft(kept: unknown): kept is PackDraft {
  return typeof kept === 'object' && kept !== null && 'tongue' in kept && 'clips' in kept;
}
