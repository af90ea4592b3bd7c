import { isIP } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FOLLOW_MADE_HEADER, type OfficeSighting } from '@motcua/protocol/follow-view';
import type { SlipCode } from '@motcua/protocol/vocabulary';
import type { RateLimiter } from '../../ports/access-rates.ts';
import type { FollowSource } from '../../ports/follow.ts';
import { followFile, readFollowFiles, type FollowFile } from './follow-files.ts';
import { madeOf } from './follow-made.ts';
import { followPage, nothingHerePage, ROBOTS } from './follow-pages.ts';

export type FollowAnswerParts = {
  readonly source: FollowSource;
  /** The folder of the built page. */
  readonly folder: string;
  /** Questions of one address: behind an office's router a whole hall may share one. */
  readonly perAddress: RateLimiter;
  /** Questions of everybody. */
  readonly perHub: RateLimiter;
  /** Whether whoever asks from `address` is the hub's own machine, although others reach the port at `boundTo`. */
  readonly isOwnMachine: (address: string, boundTo: string) => boolean;
};

const POLICY = 'Content-Security-Policy';
const HEADERS: Readonly<Record<string, string>> = {
  [POLICY]:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // The address of this page is the key to it.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
};
const HTML = 'text/html; charset=utf-8';
/** Capitals are what a QR code holds. */
const PATH = /^\/([sc])\/([a-z2-7]{20})(\/state)?$/;
const SIGHTING = /^\/c\/([a-z2-7]{20})\/office-(open|shut)$/;
const JSON_TYPE = 'application/json; charset=utf-8';

/** FO1: answers one request at the port for phones: the page, its files, what it shows, and nothing else. */
export function createFollowAnswer(
  parts: FollowAnswerParts,
  boundTo: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { source, perAddress, perHub } = parts;
  const files = readFollowFiles(parts.folder);
  const nothingHere = followFile(HTML, nothingHerePage());
  const made = madeOf(files);
  const robots = followFile('text/plain; charset=utf-8', ROBOTS);

  const codeAnswer = async (kind: string, code: string, isState: boolean, address: string): Promise<FollowFile> => {
    if (!isState) {
      const language = kind === 'c' ? 'vi' : source.languageOf(code as SlipCode);
      return followFile(HTML, followPage(language, source.centre(), made));
    }
    const view =
      kind === 'c' ? await source.check(code, parts.isOwnMachine(address, boundTo)) : source.view(code as SlipCode);
    return followFile(JSON_TYPE, JSON.stringify(view));
  };

  return async (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      // Whatever else was sent along is not waited for.
      response.setHeader('Connection', 'close');
      return send(request, response, 405, nothingHere);
    }
    const address = plainAddress(request.socket.remoteAddress ?? '');
    // Whoever is refused for asking too much takes nothing from the others.
    const refusedMs = perAddress.take(address);
    const waitMs = refusedMs > 0 ? refusedMs : perHub.take('');
    if (waitMs > 0) {
      response.setHeader('Retry-After', Math.ceil(waitMs / 1000));
      return send(request, response, 429, nothingHere);
    }
    const url = request.url ?? '/';
    const file = url === '/robots.txt' ? robots : files.get(url);
    if (file !== undefined) return send(request, response, 200, file);
    const [, sightedBy, sighting] = SIGHTING.exec(url.toLowerCase()) ?? [];
    if (sightedBy !== undefined && request.method === 'GET' && !parts.isOwnMachine(address, boundTo)) {
      const view = source.note(sightedBy, sighting as OfficeSighting);
      return send(request, response, 200, followFile(JSON_TYPE, JSON.stringify(view)));
    }
    const [, kind, code, state] = PATH.exec(url.toLowerCase()) ?? [];
    if (kind === undefined || code === undefined) return send(request, response, 404, nothingHere);
    // Asking what there would be may have no effect.
    if (kind === 'c' && state !== undefined && request.method === 'HEAD') {
      return send(request, response, 404, nothingHere);
    }
    if (kind === 'c' && state === undefined) response.setHeader(POLICY, policyOfCheck(source.officeUrls(code)));
    if (state !== undefined) response.setHeader(FOLLOW_MADE_HEADER, made);
    return send(request, response, 200, await codeAnswer(kind, code, state !== undefined, address));
  };
}

/** FO7: the page of a check that is under way may look whether the office's pages answer, and it alone. */
function policyOfCheck(officeUrls: readonly string[]): string {
  const origins = officeUrls.map((url) => new URL(url).origin);
  return (HEADERS[POLICY] ?? '').replace("connect-src 'self'", ["connect-src 'self'", ...origins].join(' '));
}

function send(request: IncomingMessage, response: ServerResponse, status: number, file: FollowFile): void {
  // What a number shows is kept nowhere on the way; a phone that holds it already is told so in a hundred bytes.
  response.setHeader('Cache-Control', file.type.startsWith('application/json') ? 'no-store' : 'no-cache');
  if (status === 200) {
    response.setHeader('ETag', file.etag);
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return;
    }
  }
  response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** An IPv4 address as it stands in the settings, however the socket names it. */
function plainAddress(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  return isIP(plain) === 4 ? plain : address;
}
