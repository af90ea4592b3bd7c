import type { FoundCode } from '@motcua/protocol';
import type { Menu } from './menu.ts';
import type { Sending } from './send.ts';

export type FoundTicket = Extract<FoundCode, { type: 'ticket' }>;

/** What staff can do with a number that they found. */
export type FoundAct =
  | { readonly word: 'returned'; readonly sending: Sending }
  | { readonly word: 'reprint' | 'wrongService' | 'cancel'; readonly menu: Menu };

/** ST1: what makes sense for a number in this state, the usual first; none for one that is over. */
export function foundActs({ ticketId, number, status, serviceIds: [serviceId] }: FoundTicket): readonly FoundAct[] {
  const reprint: FoundAct = {
    word: 'reprint',
    menu: { kind: 'reprint', slip: { ticketId, number, jobId: null } },
  };
  if (serviceId === undefined) return [];
  const ticket = { ticketId, number, serviceId };
  const mend: FoundAct = { word: 'wrongService', menu: { kind: 'change-service', ticket } };
  switch (status) {
    case 'waiting':
      return [reprint, mend, { word: 'cancel', menu: { kind: 'cancel', ticket } }];
    case 'noShow': {
      const command = { type: 'return-ticket', ticketId } as const;
      return [{ word: 'returned', sending: { act: 'return', number, command } }, reprint];
    }
    case 'called':
    case 'serving':
    case 'parked':
      return [reprint];
    case 'completed':
    case 'cancelled':
    case 'expired':
      return [];
  }
}
