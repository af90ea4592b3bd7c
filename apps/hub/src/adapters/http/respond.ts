import type { ServerResponse } from 'node:http';
import type { HttpProblem, HttpProblemCode } from '@motcua/protocol';

const STATUS: Readonly<Record<HttpProblemCode, number>> = {
  malformed: 400,
  'wrong-name-or-password': 401,
  'try-later': 429,
  'not-signed-in': 401,
  'session-locked': 423,
  forbidden: 403,
  'wrong-code': 422,
  'wrong-recovery-code': 422,
  'wrong-password': 422,
  'weak-password': 422,
  'wrong-pin': 422,
  'weak-pin': 422,
  'new-password-needed': 403,
  'counter-pc-needed': 403,
  'name-taken': 409,
  'last-administrator': 409,
  'demo-account': 409,
  'not-found': 404,
  'origin-not-allowed': 403,
  'host-not-allowed': 421,
  'too-large': 413,
  'storage-unavailable': 503,
};

/** An answer in JSON, never kept by anyone on the way. */
export function sendJson(response: ServerResponse, status: number, content: object): void {
  const body = Buffer.from(JSON.stringify(content));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

export function sendNothing(response: ServerResponse): void {
  response.writeHead(204, { 'Cache-Control': 'no-store' });
  response.end();
}

/** A refusal: its code, and what it concerns. `status` only where the code alone does not say it. */
export function sendProblem(
  response: ServerResponse,
  code: HttpProblemCode,
  about: { field?: string; retryAfterMs?: number; status?: number } = {},
): void {
  const { field = null, retryAfterMs = null } = about;
  if (retryAfterMs !== null) response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1000));
  const problem: HttpProblem = { code, field, retryAfterMs: retryAfterMs === null ? null : Math.ceil(retryAfterMs) };
  sendJson(response, about.status ?? STATUS[code], problem);
}
