import type { MachineAct, MachineActDone, MachineActName, MachineActReply } from '@motcua/protocol';
import type { MachineRefusal } from '@motcua/protocol/machines';
import type { Actor } from '@motcua/protocol/vocabulary';
import type { Logger } from '../ports/logger.ts';
import type { MachineDesk } from '../ports/machine-desk.ts';

type ActOf<Name extends MachineActName> = Extract<MachineAct, { act: Name }>;
type DoneOf<Name extends MachineActName> = Extract<MachineActDone, { act: Name }>;
/** What the owner of a machine says: what was done, or why it was not. */
export type MachineActOutcome<Name extends MachineActName> = Omit<DoneOf<Name>, 'kind' | 'act'> | MachineRefusal;
type Owner<Name extends MachineActName> = (
  act: ActOf<Name>,
  by: Actor,
) => MachineActOutcome<Name> | Promise<MachineActOutcome<Name>>;

/** Who answers for each act. Given at composition, so that no machine knows another. */
export type MachineActOwners = { readonly [Name in MachineActName]: Owner<Name> };

/** DV1: hands each act to its owner, and writes down who asked for it. */
export function createMachineDesk(owners: MachineActOwners, logger: Logger): MachineDesk {
  const handOver = async <Name extends MachineActName>(act: ActOf<Name>, by: Actor): Promise<MachineActReply> => {
    const name: Name = act.act;
    const owner: Owner<Name> = owners[name];
    const outcome = await owner(act, by);
    const pressed = { event: 'machine-act', ...withoutText(act), by: by.kind === 'staff' ? by.accountId : by.kind };
    if (typeof outcome === 'string') {
      logger.info({ ...pressed, refused: outcome }, 'A machine was not set to work');
      return { kind: 'refused', reason: outcome };
    }
    logger.info(pressed, 'A machine was set to work');
    // The compiler does not see that a done act of this name is what its own parts make.
    return { kind: 'done', act: name, ...outcome } as unknown as DoneOf<Name>;
  };
  return { perform: handOver };
}

/** AC11: what somebody has a scanner read may be a citizen's card, even in play. */
function withoutText(act: MachineAct): object {
  if (act.act !== 'misbehave' || act.wish.kind !== 'scan') return act;
  const { text: _text, ...wish } = act.wish;
  return { ...act, wish };
}
