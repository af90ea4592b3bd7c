import {
  REPRINT_REASONS,
  type DeviceHealthView,
  type PrinterId,
  type ReprintReason,
  type SlipState,
} from '@motcua/protocol';
import { words } from './menu-parts.ts';
import type { EntryStep, MenuEntry, SlipBrief, TicketBrief } from './menu.ts';

type DoubtfulSlip = DeviceHealthView['slipsToCheck']['entries'][number];

/** SL10: the way to a reprint of a number's own slip. */
export function reprintEntry({ ticketId, number }: Pick<TicketBrief, 'ticketId' | 'number'>): MenuEntry {
  return {
    label: words('reprint'),
    step: { kind: 'menu', menu: { kind: 'reprint', slip: { ticketId, number, jobId: null } } },
  };
}

type Printers = DeviceHealthView['printers'];

/** SL10: why it is printed again, and where there are several printers, at which one. */
export function reprintEntries(slip: SlipBrief, printers: Printers): readonly MenuEntry[] {
  return REPRINT_REASONS.map((reason) => ({
    label: { say: 'reprint-reason', reason },
    step: printers.length > 1 ? { kind: 'menu', menu: { kind: 'reprint-at', slip, reason } } : send(slip, reason, null),
  }));
}

/** First where the slip was to come out, which the hub knows; then each printer by its name, with how it is. */
export function reprintAtEntries(slip: SlipBrief, reason: ReprintReason, printers: Printers): readonly MenuEntry[] {
  return [
    { label: words('reprint-usual'), step: send(slip, reason, null) },
    ...printers.map(({ printerId, name, state }): MenuEntry => ({
      label: { say: 'printer', printerId, name, state },
      step: send(slip, reason, printerId),
    })),
  ];
}

function send({ ticketId, number, jobId }: SlipBrief, reason: ReprintReason, printerId: PrinterId | null): EntryStep {
  const command = { type: 'reprint-slip', ticketId, jobId, reason, printerId } as const;
  return { kind: 'send', act: 'reprint', number, command };
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

/** SL3: it waited for a printer that the settings name no more. */
export function isLeftBehind({ printers }: Pick<DeviceHealthView, 'printers'>, slip: DoubtfulSlip): boolean {
  return slip.state === 'expired' && !printers.some(({ printerId }) => printerId === slip.printerId);
}

/** How many slips somebody should still look after. */
export function slipsToLookAfter({ slipsToCheck }: DeviceHealthView): number {
  return slipsToCheck.count - slipsToCheck.entries.filter(isSettled).length;
}
