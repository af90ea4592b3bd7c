import { messagesIn, slipAloneMessages } from '@motcua/messages';
import type { SlipDocument } from '@motcua/printing';
import type { LocalText, ReserveKit, TicketId } from '@motcua/protocol';
import { composeSlipDocument, numberSlipContent, templateFor } from '@motcua/slips';
import { lateNoticeAt } from './alone-menu.ts';
import type { GivenNumber } from './reserve-records.ts';

/** HL1: no ticket of the hub is called so. */
export function reserveTicketId({
  leaseDayOrdinal,
  number,
}: Pick<GivenNumber, 'leaseDayOrdinal' | 'number'>): TicketId {
  return `reserve-${leaseDayOrdinal}-${number}` as TicketId;
}

/**
 * The slip of a number that was given here: the same words in the same places as the hub's. Where that says how many are
 * before it, this one says that it was given without the hub, and is called by the time on it.
 */
export function ownSlip(kit: ReserveKit, given: GivenNumber, copy: boolean): SlipDocument {
  const { number, language, priority, largePrint, slipCode, at } = given;
  const service = kit.services.find(({ serviceId }) => serviceId === given.serviceId);
  const { centre, demo, follow } = kit;
  const lateNotice = service === undefined ? null : lateNoticeAt(kit, service, at);
  const content = numberSlipContent({
    ...{ ticketId: reserveTicketId(given), number, language, priority, largePrint, slipCode, at, centre, demo, follow },
    services: [{ name: service?.name ?? unnamed(given.serviceId), counters: service?.counters ?? [] }],
    notes: [...(lateNotice === null ? [] : [lateNotice]), ...(service?.slipNotes ?? [])],
    templateId: service?.templateId ?? ('' as ReserveKit['services'][number]['templateId']),
    ahead: (each) => messagesIn(slipAloneMessages, each).calledByTime,
  });
  return composeSlipDocument(content, copy, kit.printer.paperWidthMm, templateFor(content, kit.templates));
}

function unnamed(vi: string): LocalText {
  return { vi, en: null, km: null };
}
