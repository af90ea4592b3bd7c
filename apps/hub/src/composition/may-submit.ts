import { COMMAND_TYPES, type Actor, type Command } from '@motcua/protocol';
import { mayCommand } from '../access/policy.ts';
import type { QueueCommandBody } from '../domain/commands.ts';

/** What each may ask of the queue: the table's rights for what crosses the LAN, settings for administrators, the rest for the hub. */
export function maySubmit(by: Actor, body: QueueCommandBody): boolean {
  if (by.kind === 'system') return true;
  if (isFromOutside(body)) return mayCommand(by.role, body.type);
  return (body.type === 'change-settings' || body.type === 'note-phone') && by.role === 'administrator';
}

function isFromOutside(body: QueueCommandBody): body is Command {
  return (COMMAND_TYPES as readonly string[]).includes(body.type);
}
