/** Which files of the hub a page may read under its own address, and how they are fetched. */
export type HubFiles = {
  /** Whole paths; nothing else of the hub is reached through the page's scheme. */
  readonly paths: readonly RegExp[];
  readonly get: (path: string) => Promise<Response>;
};

const PATIENCE_MS = 10_000;

/** Files of the hub at this address, without a token: what anybody may read who can open a page. */
export function createHubFiles(hubUrl: string, paths: readonly RegExp[]): HubFiles {
  return {
    paths,
    get: (path) => fetch(new URL(path, hubUrl), { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }),
  };
}

/** Headers of the hub's answer that mean something to the page; its rules are the program's own. */
const KEPT_HEADERS = ['content-type', 'content-length', 'cache-control', 'etag'];

/**
 * Answers from the hub; null where the path is no file of it. The page sees one origin, its own: what it may read there stands
 * in the list. `rules`: the headers that every answer carries.
 */
export async function answerFromHub(
  files: HubFiles,
  pathname: string,
  rules: Readonly<Record<string, string>>,
): Promise<Response | null> {
  if (!files.paths.some((path) => path.test(pathname))) return null;
  try {
    const answer = await files.get(pathname);
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
