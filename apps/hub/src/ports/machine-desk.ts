import type { MachineAct, MachineActReply } from '@motcua/protocol';
import type { Actor } from '@motcua/protocol/vocabulary';

/** Has machines do what a person wants to see. Nothing of it stands in the queue's journal. */
export interface MachineDesk {
  perform(act: MachineAct, by: Actor): Promise<MachineActReply>;
}
