import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { HttpAction } from '../../access/http-policy.ts';
import type { StaffMember } from '../../ports/access-sessions.ts';
import { StorageError } from '../../ports/errors.ts';
import { addressOf, isSecure } from './guard-request.ts';
import { readJson, USUAL_MOST_BYTES } from './read-json.ts';
import { sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

export type RoutedRequest = IncomingMessage & { readonly params: Readonly<Record<string, string>> };

/** One request to the API, with who asks and what. */
export type ApiCall<Body> = {
  readonly request: RoutedRequest;
  readonly response: ServerResponse;
  readonly address: string;
  readonly member: StaffMember | null;
  readonly body: Body;
};

export type ApiHandler = (request: RoutedRequest, response: ServerResponse) => void;

/** `body` null: none is read. `fromAnywhere`: also outside a page of the hub, where no cookie is used. */
export type ApiRoute<Body> = {
  readonly action: HttpAction;
  readonly body: z.ZodType<Body> | null;
  /** Only where a body may be longer than the usual 16 kB. */
  readonly mostBytes?: number;
  readonly fromAnywhere: boolean;
  readonly handle: (call: ApiCall<Body>) => void | Promise<void>;
};

/** Wraps a route: rights by the policy table, the body by its schema, faults as `storage-unavailable`. */
export function apiRoute<Body>(parts: WebServerParts, route: ApiRoute<Body>): ApiHandler {
  return (request, response) => {
    answer(parts, route, request, response).catch((fault: unknown) => {
      parts.log.error({ event: 'api-fault', action: route.action, err: fault }, 'A request to the API failed');
      if (response.headersSent) response.destroy();
      else if (fault instanceof StorageError) sendProblem(response, 'storage-unavailable');
      else sendProblem(response, 'malformed', { status: 500 });
    });
  };
}

async function answer<Body>(
  parts: WebServerParts,
  route: ApiRoute<Body>,
  request: RoutedRequest,
  response: ServerResponse,
): Promise<void> {
  const isWrite = request.method !== 'GET';
  // A browser names the page that writes; without it the cookie might be used by someone else's page.
  if (isWrite && !route.fromAnywhere && request.headers.origin === undefined) {
    return sendProblem(response, 'origin-not-allowed');
  }
  const member = memberOf(parts, request);
  if (!parts.policy.mayRequest(member?.role ?? 'nobody', route.action)) {
    return sendProblem(response, member === null ? 'not-signed-in' : 'forbidden');
  }
  if (member !== null && parts.policy.locksRequest(route.action) && parts.locks.leftMs(member.sessionHash) === 0) {
    return sendProblem(response, 'session-locked');
  }
  if (member !== null && parts.policy.locksPanelRequest(route.action) && parts.locks.isPanelLocked(member)) {
    return sendProblem(response, 'session-locked');
  }
  const address = addressOf(request);
  const call = { request, response, address, member };
  if (route.body === null) return route.handle({ ...call, body: undefined as Body });

  const body = await readJson(request, route.body, route.mostBytes ?? USUAL_MOST_BYTES);
  switch (body.kind) {
    case 'too-large':
      response.setHeader('Connection', 'close');
      return sendProblem(response, 'too-large');
    case 'malformed':
      return sendProblem(response, 'malformed', { field: body.field });
    case 'read':
      return route.handle({ ...call, body: body.content });
  }
}

function memberOf(parts: WebServerParts, request: IncomingMessage): StaffMember | null {
  const token = parts.cookies.tokenIn(request.headers.cookie, 'staff', isSecure(request));
  const member = token === null ? 'unknown' : parts.sessions.memberOf(token);
  return typeof member === 'string' ? null : member;
}
