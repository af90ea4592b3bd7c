import type { ServerResponse } from 'node:http';
import { MOST_PACK_BYTES, type VoicePackList } from '@motcua/voice/manifest';
import type { PackRefusal } from '../../ports/voice-packs.ts';
import { apiRoute, type ApiHandler, type RoutedRequest } from './api-call.ts';
import { readBytes } from './read-bytes.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type VoiceRoute = 'list' | 'clip' | 'take' | 'remove';

/**
 * VO2: the voice packs. Who may see a page may hear the clips that it plays: they say nothing about anybody. Changing packs
 * is the administrator's.
 */
export function voiceRoutes(parts: WebServerParts): Readonly<Record<VoiceRoute, ApiHandler>> {
  const { voicePacks } = parts;
  const changing = { action: 'change-settings', body: null, fromAnywhere: false } as const;
  return {
    list: (_request, response) => sendJson(response, 200, { packs: [...voicePacks.list()] } satisfies VoicePackList),
    clip: (request, response) => void sendClip(parts, request, response),
    take: apiRoute(parts, {
      ...changing,
      async handle({ request, response }) {
        const zip = await readBytes(request, MOST_PACK_BYTES);
        if (zip === null) {
          response.setHeader('Connection', 'close');
          return sendProblem(response, 'too-large');
        }
        const refusal = await voicePacks.take(request.params['packId'] ?? '', zip);
        if (refusal !== null) return refuse(response, refusal);
        sendNothing(response);
      },
    }),
    remove: apiRoute(parts, {
      ...changing,
      async handle({ request, response }) {
        const packId = request.params['packId'] ?? '';
        const inForce = parts.settings.present()?.voice.packs ?? [];
        if (inForce.some((chosen) => chosen.packId === packId)) {
          return sendProblem(response, 'forbidden', { field: 'in-use', status: 409 });
        }
        const isGone = await voicePacks.remove(packId);
        if (!isGone) return sendProblem(response, 'not-found', { field: 'packId' });
        sendNothing(response);
      },
    }),
  };
}

async function sendClip(
  { voicePacks, log }: WebServerParts,
  request: RoutedRequest,
  response: ServerResponse,
): Promise<void> {
  const { packId = '', file: name = '' } = request.params;
  try {
    const file = await voicePacks.file(packId, name);
    if (file === null) return sendProblem(response, 'not-found');
    // A pack that is brought anew keeps its names: a display asks whether it has changed, and is answered in a few bytes.
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('ETag', file.etag);
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  } catch (fault) {
    log.error({ event: 'http-fault', err: fault }, 'A clip could not be sent');
    response.destroy();
  }
}

function refuse(response: ServerResponse, refusal: PackRefusal): void {
  switch (refusal.kind) {
    case 'unreadable':
      return sendProblem(response, 'malformed', { field: refusal.where });
    case 'too-large':
    case 'too-many':
      return sendProblem(response, 'too-large', { field: refusal.kind });
    case 'full':
      return sendProblem(response, 'storage-unavailable', { field: 'full' });
    case 'shipped':
      return sendProblem(response, 'forbidden', { field: 'packId' });
  }
}
