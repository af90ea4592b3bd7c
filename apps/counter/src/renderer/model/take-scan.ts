import type { CounterScan, FoundCode } from '@motcua/protocol';
import { endingOf, withDossiers } from './ending.ts';
import { mayAsk, says } from './input-replies.ts';
import type { TicketBrief } from './menu.ts';
import { openMenu } from './send.ts';
import { stay, type StaffState, type Step } from './staff-state.ts';

type FoundTicket = Extract<FoundCode, { type: 'ticket' }>;
type FoundAppointment = Extract<FoundCode, { type: 'appointment' }>;

/** SC5: opens what the code stands for; of anything else it is said what it is taken for. */
export function takeScan(state: StaffState, { scan, found }: CounterScan, localMs: number): Step {
  switch (scan.kind) {
    case 'citizen-card':
    case 'unknown':
      return says(state, { from: 'scanner', kind: scan.kind }, localMs);
    case 'dossier-code':
      return noteDossier(state, scan.code, localMs);
    case 'slip-code':
    case 'short-slip-code':
    case 'appointment-code':
      if (found === null) return says(state, { from: 'scanner', kind: 'not-known' }, localMs);
      if (!mayAsk(state)) return says(state, { from: 'scanner', kind: 'answer-first' }, localMs);
      return found.type === 'ticket' ? openTicket(state, found, localMs) : openAppointment(state, found, localMs);
  }
}

function openTicket(state: StaffState, found: FoundTicket, localMs: number): Step {
  const { ticketId, number, status, counter } = found;
  const [serviceId] = found.serviceIds;
  if (serviceId === undefined) return says(state, { from: 'scanner', kind: 'not-known' }, localMs);
  const ticket: TicketBrief = { ticketId, number, serviceId };
  const isHere = counter === null || counter.counterId === state.counterId;
  const label = isHere ? null : counter.label;
  switch (status) {
    case 'waiting':
      return openMenu(state, { kind: 'waiting-ticket', ticket }, localMs);
    case 'noShow':
      return openMenu(state, { kind: 'absentee', ticket }, localMs);
    case 'parked':
      if (isHere) return openMenu(state, { kind: 'parked-ticket', ticket }, localMs);
      return says(state, { from: 'scanner', kind: 'parked-at', number, label }, localMs);
    case 'called':
    case 'serving':
      return says(state, { from: 'scanner', kind: 'called-at', number, label }, localMs);
    case 'completed':
    case 'cancelled':
    case 'expired':
      return says(state, { from: 'scanner', kind: 'over', number, status }, localMs);
  }
}

function openAppointment(state: StaffState, { code, at, standing }: FoundAppointment, localMs: number): Step {
  if (standing === 'other-day') return says(state, { from: 'scanner', kind: 'appointment-other-day', at }, localMs);
  return openMenu(state, { kind: 'appointment', code, at, standing }, localMs);
}

/** IS7: a dossier's code counts as one dossier of the visit at the counter, once. The codes themselves go nowhere. */
function noteDossier(state: StaffState, code: string, localMs: number): Step {
  const current = state.counter?.body.current ?? null;
  if (current === null) return says(state, { from: 'scanner', kind: 'dossier-nobody' }, localMs);
  const { ticketId } = current;
  const before = state.dossiersRead?.ticketId === ticketId ? state.dossiersRead.codes : [];
  if (before.includes(code)) return says(state, { from: 'scanner', kind: 'dossier-again' }, localMs);
  const ending = withDossiers(endingOf(state, ticketId), 1);
  const noted = { ...state, ending, dossiersRead: { ticketId, codes: [...before, code] } };
  const told = says(noted, { from: 'scanner', kind: 'dossier-noted', count: ending.dossiers ?? 0 }, localMs);
  return stay(told.state);
}
