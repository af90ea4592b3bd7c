import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { believing } from '../hub-place.ts';

export type RawAnswer = { readonly status: number; readonly body: Buffer };

/** What a request may be told beside its address. */
export type RawRequest = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** PEM of the only authority that is believed; null: plain HTTP, or whoever answers (`askBlindly`). */
  readonly authorityPem: string | null;
  readonly signal: AbortSignal;
};

/** Nothing that a device asks for here is larger; a voice clip is. */
const MOST_BYTES = 32 * 1024 * 1024;

/** One request by Node's own means. Rejects as Node does: a TLS fault carries its `code`. */
export function askRaw(url: URL, request: RawRequest): Promise<RawAnswer> {
  return send(url, request, request.authorityPem === null ? {} : believing(request.authorityPem));
}

/** FS3: asks whoever is there, and believes nothing: what is learnt is checked by asking once more. */
export function askBlindly(url: URL, signal: AbortSignal): Promise<RawAnswer> {
  const request = { method: 'GET', headers: {}, body: null, authorityPem: null, signal };
  return send(url, request, { rejectUnauthorized: false });
}

function send(url: URL, { method, headers, body, signal }: RawRequest, tls: object): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, signal, agent: false };
    const asked = url.protocol === 'https:' ? overHttps(url, { ...options, ...tls }) : overHttp(url, options);
    asked.once('error', reject);
    asked.once('response', (response) => void read(response).then(resolve, reject));
    asked.end(body ?? undefined);
  });
}

async function read(response: IncomingMessage): Promise<RawAnswer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length > MOST_BYTES) throw new Error('The answer is too long');
  }
  return { status: response.statusCode ?? 0, body: Buffer.concat(parts) };
}
