import type { ServerResponse } from 'node:http';
import {
  takeFromStickSchema,
  updateUploadSchema,
  updateWishSchema,
  withdrawUpdateSchema,
  type StickPackages,
  type UpdatePackage,
  type UpdateUploadReply,
} from '@motcua/protocol';
import type { UpdateRefusal } from '@motcua/protocol/updates';
import { updateCheckSchema } from '@motcua/updates';
import type { PairedDevice } from '../../ports/access-pairing.ts';
import { apiRoute, type ApiHandler, type RoutedRequest } from './api-call.ts';
import { readJson, USUAL_MOST_BYTES } from './read-json.ts';
import { sendJson, sendProblem } from './respond.ts';
import { sendStoredFile } from './send-stored-file.ts';
import { passOver, pieceIn } from './upload-piece.ts';
import type { WebServerParts } from './web-server-parts.ts';

type UpdateRoute =
  | 'overview'
  | 'begin'
  | 'add'
  | 'finish'
  | 'sticks'
  | 'takeFromStick'
  | 'wish'
  | 'withdraw'
  | 'remove'
  | 'check'
  | 'fetch';

/** /api/updates: administrators bring packages and say what runs where (UP10); devices ask and fetch with their tokens (UP7). */
export function updateRoutes(parts: WebServerParts): Readonly<Record<UpdateRoute, ApiHandler>> {
  const { updateShelf: shelf, updates } = parts;
  const usual = { action: 'manage-updates', body: null, fromAnywhere: false } as const;
  return {
    overview: apiRoute(parts, {
      ...usual,
      async handle({ response }) {
        sendJson(response, 200, await updates.overview());
      },
    }),
    begin: apiRoute(parts, {
      ...usual,
      body: updateUploadSchema,
      async handle({ response, body }) {
        const begun = await shelf.begin(body.bytes);
        if (typeof begun === 'string') return answer(response, begun);
        sendJson(response, 200, {
          kind: 'going-on',
          uploadId: begun.uploadId,
          received: 0,
        } satisfies UpdateUploadReply);
      },
    }),
    add: apiRoute(parts, {
      ...usual,
      async handle({ request, response }) {
        const piece = pieceIn(request, response);
        if (piece === null) return;
        const { uploadId, offset, bytes } = piece;
        const received = await shelf.add(uploadId, offset, bytes);
        if (typeof received === 'number') {
          return sendJson(response, 200, { kind: 'going-on', uploadId, received } satisfies UpdateUploadReply);
        }
        passOver(request, response);
        answer(response, received);
      },
    }),
    finish: apiRoute(parts, {
      ...usual,
      async handle({ request, response, member }) {
        const taken = await shelf.finish(request.params['uploadId'] ?? '');
        note(parts, taken, member?.accountId);
        answer(response, taken);
      },
    }),
    sticks: apiRoute(parts, {
      ...usual,
      async handle({ response }) {
        sendJson(response, 200, { found: [...(await shelf.onSticks())] } satisfies StickPackages);
      },
    }),
    takeFromStick: apiRoute(parts, {
      ...usual,
      body: takeFromStickSchema,
      async handle({ response, body, member }) {
        const taken = await shelf.takeFromStick(body.stickId);
        note(parts, taken, member?.accountId);
        answer(response, taken);
      },
    }),
    wish: apiRoute(parts, {
      ...usual,
      body: updateWishSchema,
      async handle({ response, body }) {
        sendJson(response, 200, await updates.wish(body));
      },
    }),
    withdraw: apiRoute(parts, {
      ...usual,
      body: withdrawUpdateSchema,
      handle: ({ response, body }) => sendJson(response, 200, updates.withdraw(body)),
    }),
    remove: apiRoute(parts, {
      ...usual,
      async handle({ request, response }) {
        sendJson(response, 200, await updates.remove(request.params['packageId'] ?? ''));
      },
    }),
    check: (request, response) =>
      asDevice(parts, request, response, async (device) => {
        const said = await readJson(request, updateCheckSchema, USUAL_MOST_BYTES);
        if (said.kind !== 'read') return sendProblem(response, said.kind);
        sendJson(response, 200, await updates.check(device, said.content));
      }),
    fetch: (request, response) => asDevice(parts, request, response, () => sendPackage(parts, request, response)),
  };
}

/** Only a kiosk or display with its token, and no page: a page has no token to show. */
function asDevice(
  parts: WebServerParts,
  request: RoutedRequest,
  response: ServerResponse,
  handle: (device: PairedDevice) => Promise<void>,
): void {
  const token = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  const device = token === undefined ? 'unknown' : parts.pairing.deviceOf(token);
  if (typeof device === 'string') return sendProblem(response, 'not-signed-in');
  if (!parts.policy.mayRequest(device.role, 'fetch-update')) return sendProblem(response, 'forbidden');
  handle(device).catch((fault: unknown) => {
    parts.log.error({ event: 'update-fault', err: fault }, 'A device was not answered about its update');
    if (response.headersSent) response.destroy();
    else sendProblem(response, 'storage-unavailable');
  });
}

async function sendPackage(parts: WebServerParts, request: RoutedRequest, response: ServerResponse): Promise<void> {
  const file = await parts.updateShelf.open(request.params['packageId'] ?? '');
  if (file === null) return sendProblem(response, 'not-found');
  sendStoredFile(request, response, file, {
    range: request.headers.range,
    headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' },
  });
}

function answer(response: ServerResponse, taken: UpdatePackage | UpdateRefusal): void {
  const reply: UpdateUploadReply =
    typeof taken === 'string' ? { kind: 'refused', reason: taken } : { kind: 'stored', package: taken };
  sendJson(response, 200, reply);
}

function note({ log }: WebServerParts, taken: UpdatePackage | UpdateRefusal, by: string | undefined): void {
  if (typeof taken === 'string') log.warn({ event: 'package-refused', refusal: taken, by }, 'A package was refused');
  else log.info({ event: 'package-taken', packageId: taken.packageId, by }, 'A package was brought');
}
