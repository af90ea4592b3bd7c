import type { CommandType, SlipState } from '@motcua/protocol';

/** What the hub counts about itself. No personal data: no numbers of tickets, no names. */
export interface Measurements {
  /** `outcome`: `accepted`, or the rejection's code. */
  commandAnswered(type: CommandType | 'unknown', outcome: string): void;
  batchCommitted(commands: number, commitMs: number): void;
  slipReached(state: SlipState): void;
}
