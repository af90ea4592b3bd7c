import { askAddressesSchema, machineActSchema } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import { staffActor } from './staff-actor.ts';
import type { WebServerParts } from './web-server-parts.ts';

type MachineRoute = 'act' | 'ports' | 'kioskPorts' | 'askAddresses';

/** /api/machines: staff have a machine do something, so that they see how it is; administrators find what is plugged in. */
export function machineRoutes(parts: WebServerParts): Readonly<Record<MachineRoute, ApiHandler>> {
  const { machines, machineFinder, policy, locks } = parts;
  return {
    act: apiRoute(parts, {
      action: 'operate-machines',
      body: machineActSchema,
      fromAnywhere: false,
      async handle({ response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        if (!policy.mayOperate(member.role, body.act)) return sendProblem(response, 'forbidden');
        const isLocked = locks.leftMs(member.sessionHash) === 0;
        if (isLocked && policy.locksMachineAct(body.act)) return sendProblem(response, 'session-locked');
        const role = isLocked ? policy.roleWhileLocked(member.role) : member.role;
        sendJson(response, 200, await machines.perform(body, staffActor({ ...member, role })));
      },
    }),
    ports: apiRoute(parts, {
      action: 'find-machines',
      body: null,
      fromAnywhere: false,
      handle: async ({ response }) => sendJson(response, 200, await machineFinder.ports()),
    }),
    kioskPorts: apiRoute(parts, {
      action: 'find-machines',
      body: null,
      fromAnywhere: false,
      handle: async ({ response }) => sendJson(response, 200, await machineFinder.kioskPorts()),
    }),
    askAddresses: apiRoute(parts, {
      action: 'find-machines',
      body: askAddressesSchema,
      fromAnywhere: false,
      handle: async ({ response, body }) => sendJson(response, 200, await machineFinder.ask(body)),
    }),
  };
}
