import { isOwnAddress } from '@motcua/shell';

/** The names that the hub gives to files of the playlist (DP8), and nothing else. */
const MEDIA = /^\/media\/([0-9a-f]{32}\.(?:jpg|png|webp|mp4|webm))$/;
/** What of the hub's answer concerns the file itself. */
const KEPT = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag'] as const;

/**
 * Pictures and videos come to the page from its own origin, as its policy wants: this process fetches them from the hub,
 * whole or in part. Null: the request is for a file of the page.
 */
export function fetchMedia(hubUrl: string): (request: Request) => Promise<Response> | null {
  return (request) => {
    if (!isOwnAddress(request.url) || request.method !== 'GET') return null;
    const [, fileName] = MEDIA.exec(new URL(request.url).pathname) ?? [];
    return fileName === undefined ? null : fetchFrom(hubUrl, fileName, request.headers.get('range'));
  };
}

async function fetchFrom(hubUrl: string, fileName: string, range: string | null): Promise<Response> {
  try {
    const answer = await fetch(new URL(`/media/${fileName}`, hubUrl), {
      headers: range === null ? {} : { range },
      redirect: 'error',
    });
    const headers = new Headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'max-age=31536000' });
    for (const name of KEPT) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    // The page leaves the file out and tries it again later.
    return new Response(null, { status: 502 });
  }
}
