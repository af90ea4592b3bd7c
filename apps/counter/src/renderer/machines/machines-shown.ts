import type { HubHttp } from '@motcua/client';
import type { MachineAct, QueueOverviewView } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';

/** What the cards are made from, and what their buttons do. */
export type MachinesShown = {
  readonly speaking: Speaking;
  readonly overview: QueueOverviewView | null;
  /** For parts that act by themselves. */
  readonly http: HubHttp | null;
  readonly act: (act: MachineAct) => void;
  /** SL5: supervisors and administrators. */
  readonly mayProbe: boolean;
  /** AP8: administrators. */
  readonly mayControl: boolean;
  readonly isBusy: boolean;
};
