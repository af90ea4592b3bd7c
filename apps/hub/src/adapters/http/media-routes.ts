import { mediaUploadSchema, type MediaUploadReply } from '@motcua/protocol';
import type { MediaRefusal } from '../../ports/media-store.ts';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson } from './respond.ts';
import { passOver, pieceIn } from './upload-piece.ts';
import type { WebServerParts } from './web-server-parts.ts';

type MediaRoute = 'list' | 'begin' | 'add' | 'finish' | 'remove';

/** /api/media: administrators bring the displays' pictures and videos, look through them, and throw them away (DP8). */
export function mediaRoutes(parts: WebServerParts): Readonly<Record<MediaRoute, ApiHandler>> {
  const { media } = parts;
  const usual = { action: 'change-settings', body: null, fromAnywhere: false } as const;
  return {
    list: apiRoute(parts, {
      ...usual,
      async handle({ response }) {
        sendJson(response, 200, { files: await media.list() });
      },
    }),
    begin: apiRoute(parts, {
      ...usual,
      body: mediaUploadSchema,
      async handle({ response, body }) {
        const begun = await media.begin(body.name, body.bytes);
        const reply: MediaUploadReply =
          typeof begun === 'string' ? refused(begun) : { kind: 'going-on', uploadId: begun.uploadId, received: 0 };
        sendJson(response, 200, reply);
      },
    }),
    add: apiRoute(parts, {
      ...usual,
      async handle({ request, response }) {
        const piece = pieceIn(request, response);
        if (piece === null) return;
        const { uploadId, offset, bytes } = piece;
        const received = await media.add(uploadId, offset, bytes);
        if (typeof received === 'string') passOver(request, response);
        const reply: MediaUploadReply =
          typeof received === 'string' ? refused(received) : { kind: 'going-on', uploadId, received };
        sendJson(response, 200, reply);
      },
    }),
    finish: apiRoute(parts, {
      ...usual,
      async handle({ request, response }) {
        const stored = await media.finish(request.params['uploadId'] ?? '');
        const reply: MediaUploadReply =
          typeof stored === 'string' ? refused(stored) : { kind: 'stored', file: { ...stored } };
        sendJson(response, 200, reply);
      },
    }),
    remove: apiRoute(parts, {
      ...usual,
      async handle({ request, response }) {
        const fileName = request.params['fileName'] ?? '';
        const inForce = parts.settings.present()?.screens.media ?? [];
        if (inForce.some(({ content }) => content.kind !== 'notice' && content.fileName === fileName)) {
          return sendJson(response, 200, { kind: 'in-use' });
        }
        sendJson(response, 200, { kind: (await media.remove(fileName)) ? 'removed' : 'not-there' });
      },
    }),
  };
}

function refused(reason: MediaRefusal): MediaUploadReply {
  return { kind: 'refused', reason };
}
