import { readPackList, type PlayablePack } from '@motcua/voice';

/** Where the packs and their clips come from. Rejects where nobody answers. */
export interface ClipSource {
  list(): Promise<readonly PlayablePack[]>;
  clip(packId: string, file: string): Promise<ArrayBuffer>;
}

const PATIENCE_MS = 10_000;

/**
 * From the place where the page itself comes from: the hub, or in Electron the program's own scheme, behind which the main
 * process asks the hub.
 */
export function createPageClipSource(get: typeof fetch): ClipSource {
  async function ask(path: string): Promise<Response> {
    const response = await get(path, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }
  return {
    list: async () => readPackList(await (await ask('/voice-packs')).json()),
    clip: async (packId, file) =>
      (await ask(`/voice-packs/${encodeURIComponent(packId)}/${encodeURIComponent(file)}`)).arrayBuffer(),
  };
}
