import { askRaw } from './ask-over-tls.ts';

/**
 * FS4: `fetch`, as far as a device uses it, that believes one authority alone. Node's own takes the authorities of the machine,
 * among which the hub's is not.
 */
export function pinnedFetch(authorityPem: string): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { body = null } = init ?? {};
    if (body !== null && typeof body !== 'string') throw new TypeError('Only text is sent');
    const { status, body: bytes } = await askRaw(url, {
      ...{ method: init?.method ?? 'GET', authorityPem, body },
      headers: plainHeaders(init?.headers),
      signal: init?.signal ?? new AbortController().signal,
    });
    return new Response(status === 204 || status === 304 ? null : new Uint8Array(bytes), { status });
  };
}

function plainHeaders(given: RequestInit['headers']): Record<string, string> {
  const plain: Record<string, string> = {};
  new Headers(given).forEach((value, name) => (plain[name] = value));
  return plain;
}
