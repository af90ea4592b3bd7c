import { COMMAND_TYPES, type Actor, type Command } from '@motcua/protocol';
import { mayCommand } from '../access/policy.ts';
import type { QueueCommandBody } from '../domain/commands.ts';

/** Whether this may be done by whoever sends it: by the one table; of what no message says only settings, by their administrator. */
export function authorise(by: Actor, body: QueueCommandBody): boolean {
  if (by.kind === 'system') return true;
  return isFromOutside(body)
    ? mayCommand(by.role, body.type)
    : body.type === 'change-settings' && by.role === 'administrator';
}

function isFromOutside(body: QueueCommandBody): body is Command {
  return (COMMAND_TYPES as readonly string[]).includes(body.type);
}
