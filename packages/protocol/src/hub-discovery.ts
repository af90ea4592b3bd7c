import { fingerprintSchema, hubIdSchema, type HubNotice } from './hub-identity.ts';

/** TL5: the hub's service in DNS-SD, `_motcua._tcp`. */
export const MDNS_SERVICE = 'motcua';
/** TL5: the name by which a hub is asked for; a second one on the same network is `motcua-2.local`. */
export const MDNS_NAME = 'motcua.local';

/** TL6: where hubs hear questions that are sent to everybody. */
export const DISCOVERY_PORT = 4844;
/** TL6: a question is exactly this long, and no answer is longer: nobody is answered more than they sent. */
export const DISCOVERY_BYTES = 512;
const NONCE_BYTES = 16;
const QUESTION = 'MOTCUA?1';
const ANSWER = 'MOTCUA!1';
const HEAD_BYTES = QUESTION.length + NONCE_BYTES;
/** A name that would make the answer too long is shortened; the whole one stands in the hub's identity. */
const NAME_BYTES = 120;

/** TL6: a question to every hub of the network: mark, 16 bytes of the asker's choice, zeros. */
export function writeDiscoveryQuestion(nonce: Uint8Array): Uint8Array {
  return datagram(QUESTION, nonce, new Uint8Array(0), DISCOVERY_BYTES);
}

/** The sixteen bytes of a question; null where it is none. */
export function readDiscoveryQuestion(bytes: Uint8Array): Uint8Array | null {
  return bytes.length === DISCOVERY_BYTES && isMarked(bytes, QUESTION)
    ? bytes.slice(QUESTION.length, HEAD_BYTES)
    : null;
}

/** TL6: mark, the question's sixteen bytes, and the notice as JSON in UTF-8; 512 bytes at most. */
export function writeDiscoveryAnswer(nonce: Uint8Array, notice: HubNotice): Uint8Array {
  const content = new TextEncoder().encode(JSON.stringify(asFields(notice)));
  return datagram(ANSWER, nonce, content, HEAD_BYTES + content.length);
}

/** What a hub answered to the question with this nonce; null where it is no such answer. */
export function readDiscoveryAnswer(bytes: Uint8Array, nonce: Uint8Array): HubNotice | null {
  if (bytes.length > DISCOVERY_BYTES || !isMarked(bytes, ANSWER)) return null;
  if (!nonce.every((byte, at) => bytes[ANSWER.length + at] === byte)) return null;
  try {
    return noticeFrom(JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES))));
  } catch {
    return null;
  }
}

/** TL5: what stands in the TXT record of the hub's service. */
export function writeNoticeTxt(notice: HubNotice): Readonly<Record<string, string>> {
  return asFields(notice);
}

/** A hub's TXT record, read; null where it is none that a hub of this protocol writes. */
export function readNoticeTxt(txt: unknown): HubNotice | null {
  return noticeFrom(txt);
}

function asFields({ hubId, centre, httpPort, httpsPort, authorityFingerprint }: HubNotice): Record<string, string> {
  return {
    id: hubId,
    name: shortened(centre),
    ...(httpPort === null ? {} : { http: String(httpPort) }),
    ...(httpsPort === null ? {} : { https: String(httpsPort) }),
    ...(authorityFingerprint === null ? {} : { ca: authorityFingerprint }),
  };
}

function noticeFrom(said: unknown): HubNotice | null {
  if (typeof said !== 'object' || said === null) return null;
  const fields = said as Readonly<Record<string, unknown>>;
  const hubId = hubIdSchema.safeParse(fields['id']);
  const fingerprint = fingerprintSchema.safeParse(fields['ca']);
  if (!hubId.success) return null;
  return {
    hubId: hubId.data,
    centre: typeof fields['name'] === 'string' ? fields['name'].slice(0, NAME_BYTES) : '',
    httpPort: portIn(fields['http']),
    httpsPort: portIn(fields['https']),
    authorityFingerprint: fingerprint.success ? fingerprint.data : null,
  };
}

function portIn(said: unknown): number | null {
  const port = typeof said === 'string' && /^\d{1,5}$/.test(said) ? Number(said) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

/** Whole letters only, so that it stays UTF-8; none that JSON writes as six bytes. */
function shortened(name: string): string {
  const letters = Array.from(name.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
  const bytesOf = (count: number) => new TextEncoder().encode(letters.slice(0, count).join('')).length;
  let count = letters.length;
  while (bytesOf(count) > NAME_BYTES) count -= 1;
  return letters.slice(0, count).join('');
}

function datagram(mark: string, nonce: Uint8Array, content: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode(mark), 0);
  bytes.set(nonce.subarray(0, NONCE_BYTES), mark.length);
  bytes.set(content, HEAD_BYTES);
  return bytes;
}

function isMarked(bytes: Uint8Array, mark: string): boolean {
  return bytes.length >= HEAD_BYTES && Array.from(mark).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
