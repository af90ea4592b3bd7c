import type { Logger } from '../ports/logger.ts';
import { issuerOf, type Handled, type SentCommand } from './handle-command.ts';

/** One line per command outcome. Names a device or a role, never a person. */
export function logCommand(
  logger: Logger,
  { by, commandId, body }: SentCommand,
  handled: Handled,
  tookMs: number,
): void {
  const isRefused = handled.kind === 'rejected';
  logger.info(
    {
      command: body.type,
      commandId,
      by: by.kind === 'device' ? issuerOf(by) : by.kind === 'staff' ? by.role : by.kind,
      outcome: isRefused ? handled.rejection.code : handled.isRepeated ? 'repeated' : 'accepted',
      revision: isRefused ? null : handled.revision,
      tookMs: Math.round(tookMs * 10) / 10,
    },
    'command',
  );
}
