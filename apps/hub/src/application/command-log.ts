import type { Logger } from '../ports/logger.ts';
import { issuerOf, type Handled, type SentCommand } from './handle-command.ts';

export type CommandLogParts = {
  readonly logger: Logger;
  /** Runs an action after whatever arrived in this turn of the event loop. */
  readonly afterThisTurn: (action: () => void) => void;
};

/**
 * One line per command outcome, in the order of the answers. Nobody waits for a line: it is written after the
 * answers of its turn have left. A hub that is killed in between has answered without a line; what happened stands
 * in the journal.
 */
export class CommandLog {
  readonly #parts: CommandLogParts;
  #lines: (() => void)[] = [];
  #isStopped = false;

  constructor(parts: CommandLogParts) {
    this.#parts = parts;
  }

  answered(sent: SentCommand, handled: Handled, tookMs: number): void {
    this.#lines.push(() => logCommand(this.#parts.logger, sent, handled, tookMs));
    if (this.#isStopped) this.write();
    else if (this.#lines.length === 1) this.#parts.afterThisTurn(() => this.write());
  }

  /** Writes what has been answered so far. */
  write(): void {
    const lines = this.#lines;
    this.#lines = [];
    for (const line of lines) line();
  }

  /** From now on no turn may follow: what is still answered is written at once. */
  stop(): void {
    this.#isStopped = true;
    this.write();
  }
}

/** Names a device or a role, never a person. */
function logCommand(logger: Logger, { by, commandId, body }: SentCommand, handled: Handled, tookMs: number): void {
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
