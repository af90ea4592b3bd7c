/** Which files of the hub a page may read under its own address, and how they are fetched. */
export type HubFiles = {
  /** Whole paths; nothing else of the hub is reached through the page's scheme. */
  readonly paths: readonly RegExp[];
  /**
   * `range`: which part of it, as the page's request says; null: all. `known`: the mark of what whoever asks has already: where
   * nothing has changed the answer is 304.
   */
  readonly get: (path: string, range: string | null, known?: string | null) => Promise<Response>;
};

/** VO2, KI11: the voice packs and their clips. */
export const VOICE_FILES: readonly RegExp[] = [
  /^\/voice-packs$/,
  /^\/voice-packs\/[a-z0-9-]{1,40}\/[a-z0-9-]{1,80}\.(?:ogg|webm|mp3|wav)$/,
];

const PATIENCE_MS = 10_000;

/** Files of the hub that `ask` reaches, wherever it is just then; without a token: what anybody may read who can open a page. */
export function hubFilesFrom(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  paths: readonly RegExp[],
): HubFiles {
  return {
    paths,
    get: async (path, range, known = null) => {
      // The answer has to begin in time; a video takes as long as it is watched.
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
      try {
        const headers = {
          ...(range === null ? {} : { range }),
          ...(known === null ? {} : { 'if-none-match': known }),
        };
        return await ask(path, { redirect: 'error', headers, signal: patience.signal });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Headers of the hub's answer that mean something to the page; its rules are the program's own. */
const KEPT_HEADERS = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'cache-control', 'etag'];

/**
 * Answers from the hub; null where the path is no file of it. The page sees one origin, its own: what it may read there stands
 * in the list. `rules`: the headers that every answer carries.
 */
export async function answerFromHub(
  files: HubFiles,
  pathname: string,
  range: string | null,
  rules: Readonly<Record<string, string>>,
): Promise<Response | null> {
  if (!files.paths.some((path) => path.test(pathname))) return null;
  try {
    const answer = await files.get(pathname, range);
    const headers = new Headers(rules);
    for (const name of KEPT_HEADERS) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return new Response(null, { status: 502, headers: { ...rules } });
  }
}
