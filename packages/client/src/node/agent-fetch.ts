import type { IncomingMessage } from 'node:http';
import { request, type Agent } from 'node:https';
import { Readable } from 'node:stream';

/** Answers that have no body. */
const BODILESS = new Set([204, 205, 304]);
/** A hub that went away in the middle of an answer is noticed, however long a page takes over what has come of it. */
const ASK_IF_THERE_MS = 30_000;

/**
 * As much of `fetch` as a device's program uses, over an agent's connections: Node's own takes none. Resolves when the answer
 * begins; its body comes as it is read, and what has come before a cut is not lost. Rejects like `fetch` does, with
 * `HubReachError` where the agent gives one. TLS alone: a hub that was pinned is never asked in clear.
 */
export function agentFetch(agent: Agent): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'https:') throw new TypeError(`${url.protocol} is not spoken with a pinned hub`);
    const { method = 'GET', body, signal } = init;
    const headers: Record<string, string> = {};
    new Headers(init.headers).forEach((value, name) => (headers[name] = value));
    return new Promise<Response>((resolve, reject) => {
      const asked = request(url, { agent, method, headers, ...(signal ? { signal } : {}) }, (answer) => {
        const status = answer.statusCode ?? 0;
        const isBodiless = BODILESS.has(status) || method === 'HEAD';
        if (isBodiless) answer.resume();
        resolve(
          new Response(isBodiless ? null : bodyOf(answer, signal ?? null), {
            ...{ status, headers: headersOf(answer.headersDistinct) },
          }),
        );
      });
      asked.on('socket', (socket) => socket.setKeepAlive(true, ASK_IF_THERE_MS));
      asked.on('error', reject);
      asked.end(typeof body === 'string' ? body : undefined);
    });
  };
}

/** Whoever takes the question back hears why, also while the body comes. */
function bodyOf(answer: IncomingMessage, signal: AbortSignal | null): ReadableStream<Uint8Array> {
  const breakOff = () => {
    const why: unknown = signal?.reason;
    answer.destroy(why instanceof Error ? why : new Error('taken back', { cause: why }));
  };
  signal?.addEventListener('abort', breakOff);
  answer.once('close', () => signal?.removeEventListener('abort', breakOff));
  return Readable.toWeb(answer) as ReadableStream<Uint8Array>;
}

function headersOf(distinct: NodeJS.Dict<string[]>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(distinct)) for (const value of values ?? []) headers.append(name, value);
  return headers;
}
