import { readPackList, type PlayablePack } from '../read-pack-list.ts';

/** Where the packs and their clips come from. Rejects where nobody answers. */
export interface ClipSource {
  list(): Promise<readonly PlayablePack[]>;
  /** Null: it is in the list and nowhere else. */
  clip(packId: string, file: string): Promise<ArrayBuffer | null>;
}

const PATIENCE_MS = 10_000;

/**
 * From the place where the page itself comes from: the hub, or in Electron the program's own scheme, behind which the main
 * process asks the hub.
 */
export function createPageClipSource(get: typeof fetch): ClipSource {
  async function ask(path: string): Promise<Response | null> {
    const response = await get(path, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }
  return {
    list: async () => {
      const response = await ask('/voice-packs');
      if (response === null) throw new Error('there are no voice packs here');
      return readPackList(await response.json());
    },
    clip: async (packId, file) => {
      const response = await ask(`/voice-packs/${encodeURIComponent(packId)}/${encodeURIComponent(file)}`);
      return response === null ? null : response.arrayBuffer();
    },
  };
}
