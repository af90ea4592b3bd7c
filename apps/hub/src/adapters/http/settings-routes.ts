import { MAX_SETTINGS_BYTES, profileTrialSchema, readSettingsFileSchema, settingsChangeSchema } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import { staffActor } from './staff-actor.ts';
import type { WebServerParts } from './web-server-parts.ts';

type SettingsRoute = 'read' | 'before' | 'change' | 'tryProfile' | 'exported' | 'readFile';

/** /api/settings: administrators read, check, change and try the settings. */
export function settingsRoutes(parts: WebServerParts): Readonly<Record<SettingsRoute, ApiHandler>> {
  const { settings } = parts;
  return {
    read: apiRoute(parts, {
      action: 'read-settings',
      body: null,
      fromAnywhere: false,
      handle({ response }) {
        const present = settings.present();
        if (present === null) return sendProblem(response, 'not-found');
        sendJson(response, 200, { settings: present });
      },
    }),
    before: apiRoute(parts, {
      action: 'read-settings',
      body: null,
      fromAnywhere: false,
      handle: ({ response }) => sendJson(response, 200, { change: settings.lastChange() }),
    }),
    change: apiRoute(parts, {
      action: 'change-settings',
      body: settingsChangeSchema,
      mostBytes: MAX_SETTINGS_BYTES,
      fromAnywhere: false,
      async handle({ request, response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const { localAddress: local, remoteAddress: remote } = request.socket;
        sendJson(response, 200, await settings.change(body, staffActor(member), { local, remote }));
      },
    }),
    exported: apiRoute(parts, {
      action: 'read-settings',
      body: null,
      fromAnywhere: false,
      handle({ response }) {
        const file = settings.exported();
        if (file === null) return sendProblem(response, 'not-found');
        sendJson(response, 200, file);
      },
    }),
    readFile: apiRoute(parts, {
      action: 'change-settings',
      body: readSettingsFileSchema,
      mostBytes: MAX_SETTINGS_BYTES,
      fromAnywhere: false,
      handle: ({ response, body }) => sendJson(response, 200, settings.readFile(body.file)),
    }),
    tryProfile: apiRoute(parts, {
      action: 'change-settings',
      body: profileTrialSchema,
      fromAnywhere: false,
      handle({ response, body }) {
        const reply = settings.tryProfile(body);
        if (reply === null) return sendProblem(response, 'not-found', { field: 'counterId' });
        sendJson(response, 200, reply);
      },
    }),
  };
}
