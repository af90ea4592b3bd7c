import { machineActSchema } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** /api/machines: staff have a machine do something, so that they see how it is. */
export function machineRoutes(parts: WebServerParts): Readonly<Record<'act', ApiHandler>> {
  const { machines, policy } = parts;
  return {
    act: apiRoute(parts, {
      action: 'operate-machines',
      body: machineActSchema,
      fromAnywhere: false,
      async handle({ response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const { accountId, role, displayName: name } = member;
        if (!policy.mayOperate(role, body.act)) return sendProblem(response, 'forbidden');
        sendJson(response, 200, await machines.perform(body, { kind: 'staff', accountId, role, name }));
      },
    }),
  };
}
