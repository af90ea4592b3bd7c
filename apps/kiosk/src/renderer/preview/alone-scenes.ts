import type { Alone } from '@motcua/client';
import type { DeviceId, TicketId, TicketNumber } from '@motcua/protocol';
import { HAND_MADE_ID, type Stage } from './hand-fed-link.ts';
import { SAMPLE_SERVICES, sampleMenu, sampleTicket } from './sample-views.ts';

/** HL1: the kiosk without the hub. */
export function aloneScenes({ link, touch }: Stage): Readonly<Record<string, () => void>> {
  const ticket = sampleTicket('chung-thuc', 'C042', 0);
  const { printerId } = ticket.slip;
  const alone = (standing: Alone['standing']) => {
    const services = SAMPLE_SERVICES.map((service) => ({ ...service, waiting: 0, wait: null }));
    link.feedView('kiosk-menu', { ...sampleMenu(services, 'ready'), procedures: 0 });
    if (printerId !== null)
      link.feedState({ kind: 'lost', alone: { standing, deviceId: 'kiosk-1' as DeviceId, printerId } });
  };
  const take = () => {
    alone('giving');
    const serviceId = SAMPLE_SERVICES[0]?.serviceId;
    if (serviceId !== undefined) touch({ kind: 'choose-service', serviceId });
    const given = { ticketId: 'reserve-3-A801' as TicketId, number: 'A801' as TicketNumber, wait: null };
    link.answer({ kind: 'accepted', commandId: HAND_MADE_ID, revision: 0, outcome: { ...ticket, ...given } });
  };
  return {
    alone: () => alone('giving'),
    'alone-priority': () => {
      alone('giving');
      touch({ kind: 'toggle-help' });
    },
    'alone-soon': () => alone('soon'),
    'alone-no-paper': () => alone('no-paper'),
    'alone-used-up': () => alone('used-up'),
    'alone-number': () => {
      take();
      if (printerId === null) return;
      const slip = { ticketId: 'reserve-3-A801' as TicketId, number: 'A801' as TicketNumber, printerId };
      link.feedView('kiosk-slips', { slips: [{ ...slip, state: 'confirmed', copy: false }] });
    },
    'alone-number-printing': take,
  };
}
