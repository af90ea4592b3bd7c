import { REPRINT_REASONS, type DeviceHealthView, type SlipState } from '@motcua/protocol';
import { words } from './menu-parts.ts';
import type { MenuEntry, SlipBrief, TicketBrief } from './menu.ts';

type DoubtfulSlip = DeviceHealthView['slipsToCheck']['entries'][number];

/** SL10: the way to a reprint of a number's own slip. */
export function reprintEntry({ ticketId, number }: Pick<TicketBrief, 'ticketId' | 'number'>): MenuEntry {
  return {
    label: words('reprint'),
    step: { kind: 'menu', menu: { kind: 'reprint', slip: { ticketId, number, jobId: null } } },
  };
}

/** SL10: why it is printed again. It comes out where the slip was to come out. */
export function reprintEntries({ ticketId, number, jobId }: SlipBrief): readonly MenuEntry[] {
  return REPRINT_REASONS.map((reason) => ({
    label: { say: 'reprint-reason', reason },
    step: {
      kind: 'send',
      act: 'reprint',
      number,
      command: { type: 'reprint-slip', ticketId, jobId, reason, printerId: null },
    },
  }));
}

const OUT: ReadonlySet<SlipState | null> = new Set<SlipState | null>(['confirmed', 'unproven']);

/** A later paper of the number came out: nobody needs to look after the slip any more. */
export function isSettled({ since }: DoubtfulSlip): boolean {
  return OUT.has(since);
}

/** A later paper of the number is still to come. */
export function isComing({ since }: DoubtfulSlip): boolean {
  return since === 'todo' || since === 'sent';
}

/** How many slips somebody should still look after. */
export function slipsToLookAfter({ slipsToCheck }: DeviceHealthView): number {
  return slipsToCheck.count - slipsToCheck.entries.filter(isSettled).length;
}
