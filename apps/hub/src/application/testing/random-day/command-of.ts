import type { Actor, CounterId, DeviceId, PersonTag, PriorityClass, ServiceId } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../../../domain/commands.ts';
import { counterOf, reserveKey, type QueueState } from '../../../domain/queue-state.ts';
import { nextInSlice } from '../../../domain/reserve.ts';
import { staff } from '../../../domain/testing/queue-scenario.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { pick, type Act } from './act.ts';
import { helpCommandOf } from './help-command-of.ts';
import type { Sent } from './sent.ts';

const OFFICERS = ['lan', 'hoa', 'minh'].map((name) => staff(name));
const SUPERVISOR = staff('tam', 'supervisor');
const ADMINISTRATOR = staff('quan', 'administrator');
const KIOSKS: readonly Actor[] = ['kiosk-1', 'kiosk-2'].map((deviceId) => ({
  kind: 'device',
  deviceId: deviceId as DeviceId,
  role: 'kiosk',
}));
const REASON = 'staff-mistake';
const LOCK_WORDS = { vi: 'Dùng máy bên cạnh', en: 'Use the next machine', km: null };
const DAY_MS = 86_400_000;

/** Null: there is nothing to try it on, or it is not a command. */
export function commandOf(state: QueueState, act: Act, at: number): Sent | null {
  const { a, b, c } = act;
  const { index } = state;
  if (!index) return null;
  const serviceId = pick([...index.services.keys()].slice(0, 4), a) as ServiceId;
  const kiosk = pick(KIOSKS, b) as Actor;
  const counterId = pick([...index.counters.keys()].slice(0, 3), a) as CounterId;
  const counter = counterOf(state, counterId);
  const officer = counter.holder && c % 5 > 0 ? staff(counter.holder.accountId) : (pick(OFFICERS, b) as Actor);
  const current = counter.currentTicketId;
  const tickets = [...state.tickets.values()];
  const any = pick(tickets, b);
  const withStatus = (status: Ticket['status']): Ticket | undefined =>
    pick(
      tickets.filter((ticket) => ticket.status === status),
      b,
    );
  const asCounter = (body: QueueCommandBody): Sent => ({ by: officer, body, personTag: null });
  const asSupervisor = (body: QueueCommandBody): Sent => ({ by: SUPERVISOR, body, personTag: null });
  const asSystem = (body: QueueCommandBody): Sent => ({ by: { kind: 'system' }, body, personTag: null });
  const priority: PriorityClass = c % 3 === 0 ? 'priority' : 'ordinary';
  const expectedCurrent = c % 7 === 0 ? (any?.ticketId ?? null) : current;
  const settle = ([null, 'came', 'absent'] as const)[b % 3] ?? null;
  const language = (['vi', 'km', 'en'] as const)[c % 3] ?? 'vi';
  const appointment = pick([...state.appointments.values()], b);

  switch (act.kind) {
    case 'issue': {
      const more = pick([...index.services.keys()], b + 1) as ServiceId;
      const serviceIds = c % 4 === 0 && more !== serviceId ? [serviceId, more] : [serviceId];
      const personTag = index.settings.issuing.perPersonPerDay === null ? null : (`person-${c % 9}` as PersonTag);
      const body = { type: 'issue-ticket', serviceIds, priority, needs: [], language, person: null } as const;
      return { by: kiosk, body: { ...body, serviceIds, needs: [], oneMore: b % 2 === 0 }, personTag };
    }
    case 'open':
      return asCounter({ type: 'open-counter', counterId });
    case 'pause':
      return asCounter({ type: 'pause-counter', counterId });
    case 'close': {
      const toCounterId = pick([...index.counters.keys()], b) as CounterId;
      const parked = ([null, { kind: 'back-to-line' }, { kind: 'hand-over', toCounterId }] as const)[c % 3] ?? null;
      return asCounter({ type: 'close-counter', counterId, parked, evenIfWaiting: b % 2 === 0 });
    }
    case 'move': {
      const toCounterId = pick([...index.counters.keys()].slice(0, 3), b) as CounterId;
      return asCounter({
        type: 'move-counter',
        counterId,
        toCounterId,
        current: c % 2 === 0 ? 'goes-along' : 'stays',
        evenIfWaiting: b % 2 === 0,
      });
    }
    case 'next':
      return asCounter({ type: 'call-next', counterId, expectedCurrent, settle });
    case 'call-chosen':
      if (!any) return null;
      return asCounter({
        type: 'call-ticket',
        counterId,
        expectedCurrent,
        settle,
        ticketId: any.ticketId,
        reason: REASON,
      });
    case 'recall':
      return current && asCounter({ type: 'recall-ticket', counterId, ticketId: current });
    case 'start':
      return current && asCounter({ type: 'start-serving', counterId, ticketId: current });
    case 'complete':
      if (!current) return null;
      return asCounter({ type: 'complete-ticket', counterId, ticketId: current, outcomes: ['done'], dossiers: c % 4 });
    case 'no-show': {
      const override = c % 3 === 0 ? REASON : null;
      const body = current && ({ type: 'mark-no-show', counterId, ticketId: current, override } as const);
      return body && { ...asCounter(body), by: override && b % 2 === 0 ? SUPERVISOR : officer };
    }
    case 'return': {
      const absent = withStatus('noShow');
      if (!absent) return null;
      if (c % 2 === 0) return asCounter({ type: 'return-ticket', ticketId: absent.ticketId });
      return { by: kiosk, body: { type: 'return-by-slip', slipCode: absent.slipCode }, personTag: null };
    }
    case 'undo': {
      // Where somebody did something lately, most of the time.
      const latest = [...state.counters.values()].toSorted((x, y) => (y.lastAct?.at ?? 0) - (x.lastAct?.at ?? 0))[0];
      const undone = latest?.holder && b % 4 > 0 ? latest : counter;
      const by = undone.holder && c % 5 > 0 ? staff(undone.holder.accountId) : officer;
      const act = c % 9 === 0 ? c : undone.acts;
      return { ...asCounter({ type: 'undo-act', counterId: undone.counterId, act, reason: REASON }), by };
    }
    case 'park':
      return current && asCounter({ type: 'park-ticket', counterId, ticketId: current, printSlip: c % 2 === 0 });
    case 'resume': {
      const ticketId = pick(counter.parked, b);
      return ticketId ? asCounter({ type: 'resume-ticket', counterId, ticketId }) : null;
    }
    case 'transfer': {
      if (!any) return null;
      const to = c % 3 === 0 ? ({ kind: 'counter', counterId } as const) : ({ kind: 'service', serviceId } as const);
      const position = ([null, 'original', 'last', 'first'] as const)[c % 4] ?? null;
      const body = { type: 'transfer-ticket', ticketId: any.ticketId, to, position, reason: REASON } as const;
      return position === 'first' ? asSupervisor(body) : asCounter(body);
    }
    case 'change-service':
      return any ? asCounter({ type: 'change-service', ticketId: any.ticketId, serviceId }) : null;
    case 'set-priority':
      return any ? asCounter({ type: 'set-priority', ticketId: any.ticketId, priority, reason: REASON }) : null;
    case 'add-service':
      return any ? asCounter({ type: 'add-service', ticketId: any.ticketId, serviceId }) : null;
    case 'lock-kiosk':
    case 'unlock-kiosk': {
      const deviceId = `kiosk-${c % 9 === 0 ? 2 : 9}` as DeviceId;
      return asSupervisor(
        act.kind === 'unlock-kiosk'
          ? { type: act.kind, deviceId }
          : { type: act.kind, deviceId, reason: 'repair', text: c % 2 === 0 ? LOCK_WORDS : null },
      );
    }
    case 'cancel':
      return any ? asCounter({ type: 'cancel-ticket', ticketId: any.ticketId, reason: 'citizen-left' }) : null;
    case 'reprint':
      return any
        ? asCounter({ type: 'reprint-slip', ticketId: any.ticketId, jobId: null, reason: 'lost', printerId: null })
        : null;
    case 'cancel-by-slip':
      return any ? { by: kiosk, body: { type: 'cancel-by-slip', slipCode: any.slipCode }, personTag: null } : null;
    case 'cancel-many': {
      const ticketIds = tickets.slice(-3).map((ticket) => ticket.ticketId);
      return ticketIds.length > 0 ? asCounter({ type: 'cancel-tickets', ticketIds, reason: 'many-at-once' }) : null;
    }
    case 'pause-service':
    case 'resume-service':
      return asSupervisor({ type: act.kind, serviceId });
    case 'stop-issuing':
      return asSupervisor({ type: 'stop-issuing', reason: 'meeting', reopensAt: c % 2 === 0 ? at + c * 1_000 : null });
    case 'resume-issuing':
      return asSupervisor({ type: 'resume-issuing' });
    case 'make-appointment': {
      const slotMs = index.settings.appointments.slotMinutes * 60_000;
      const at0 = Math.ceil(at / slotMs) * slotMs + (c % 40) * slotMs;
      return asCounter({ type: 'make-appointment', serviceId, at: at0, language, needs: [] });
    }
    case 'cancel-appointment':
      return appointment ? asCounter({ type: 'cancel-appointment', code: appointment.code }) : null;
    case 'check-in':
      return appointment ? { by: kiosk, body: { type: 'check-in', code: appointment.code }, personTag: null } : null;
    case 'end-calling': {
      if (c % 12 > 0) return null;
      const leftover = ([null, 'appointments', 'expire'] as const)[b % 3] ?? null;
      return asSupervisor({ type: 'end-calling', leftover, reason: 'meeting' });
    }
    case 'resume-calling':
      return asSupervisor({ type: 'resume-calling' });
    case 'close-day':
      return c % 12 === 0 ? asSystem({ type: 'close-service-day' }) : null;
    case 'lease-reserve':
      return { by: kiosk, body: { type: 'lease-reserve' }, personTag: null };
    case 'hand-over':
      return handOver(state, kiosk, act);
    case 'by-hand': {
      const service = index.services.get(serviceId);
      const pad = service && index.series.get(service.seriesId)?.pad;
      if (!pad) return null;
      const handedOutUpTo = pad.first + (b % 6);
      return asCounter({ type: 'enter-by-hand', serviceId, handedOutUpTo, servedUpTo: handedOutUpTo - (c % 4) });
    }
    case 'ask-help':
    case 'take-help':
    case 'end-help':
      return helpCommandOf(state, { ...act, kind: act.kind }, { kiosk, officer, counterId, serviceId, language });
    case 'start-practice':
    case 'end-practice':
      return asCounter({ type: act.kind, station: { kind: 'counter', counterId } });
    case 'end-due-practice':
      return asSystem({ type: 'end-due-practice' });
    case 'start-by-itself':
      return current && asSystem({ type: 'start-by-itself', ticketId: current });
    case 'change-settings': {
      const { settings } = index;
      const calling = {
        ...settings.calling,
        profileId: pick(settings.profiles, b)?.profileId ?? settings.calling.profileId,
      };
      const body = {
        type: 'change-settings',
        baseVersion: settings.version,
        settings: { ...settings, calling },
      } as const;
      return { by: ADMINISTRATOR, body, personTag: null };
    }
    case 'confirm-clock':
      return { by: ADMINISTRATOR, body: { type: 'confirm-clock' }, personTag: null };
    case 'correct-date': {
      const dayOrdinal = Math.max(1, (state.day?.ordinal ?? 1) - (b % 2));
      const date = new Date(at + (c % 7 === 0 ? a - 5_000 : (c % 5) - 2) * DAY_MS).toISOString().slice(0, 10);
      return { by: ADMINISTRATOR, body: { type: 'correct-date', dayOrdinal, date }, personTag: null };
    }
    case 'tell-twice': {
      const seq = state.lastAnnouncementSeq;
      return asSystem({ type: 'end-announcements', announcementSeqs: [seq - (b % 4), seq - (c % 60), seq + 1] });
    }
    case 'display-comes':
    case 'display-goes':
    case 'display-tells':
    case 'restart':
    case 'clock':
    case 'pass':
      return null;
  }
}

/** What a kiosk gave alone, from its next number on; some of it sent a second time, some of another's slice. */
function handOver(state: QueueState, kiosk: Actor, { a, b, c }: Act): Sent | null {
  if (kiosk.kind !== 'device') return null;
  const lease = state.leases.get(kiosk.deviceId);
  const slice = lease && pick(lease.slices, a);
  if (!lease || !slice) return null;
  const service = state.index?.settings.services.find((each) => each.seriesId === slice.seriesId);
  if (!service) return null;
  const { deviceId } = kiosk;
  const drawn = slice.first + (b % (slice.last - slice.first + 2));
  const isKnown = state.reserveTaken.has(reserveKey(deviceId, lease.dayOrdinal, slice.seriesId, drawn));
  const ordinal = isKnown ? drawn : Math.max(drawn, nextInSlice(state, deviceId, lease.dayOrdinal, slice));
  const ticket = {
    leaseDayOrdinal: lease.dayOrdinal,
    seriesId: slice.seriesId,
    ordinal,
    slipCode: `reserve-${kiosk.deviceId}-${lease.dayOrdinal}-${ordinal}`,
    serviceIds: [service.serviceId],
    ...{ priority: 'ordinary', needs: [], language: 'vi', ageMs: c * 100, isAgeSure: true, abandonedCommandId: null },
  };
  const body = { type: 'hand-over-reserve', outageMs: 600_000, tickets: [ticket] } as unknown as QueueCommandBody;
  return { by: kiosk, body, personTag: null };
}
