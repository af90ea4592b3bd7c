import { request, type Agent } from 'node:https';

/**
 * As much of `fetch` as `createHubHttp` uses, over an agent's connections: Node's own takes none. Rejects like it does, with
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
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          const content = status === 204 || status === 304 ? null : Buffer.concat(chunks);
          resolve(new Response(content, { status, headers: headersOf(answer.headersDistinct) }));
        });
      });
      asked.on('error', reject);
      asked.end(typeof body === 'string' ? body : undefined);
    });
  };
}

function headersOf(distinct: NodeJS.Dict<string[]>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(distinct)) for (const value of values ?? []) headers.append(name, value);
  return headers;
}
