import type { WaitEstimate } from '@motcua/protocol';
import type {
  AccountId,
  Actor,
  AppointmentCode,
  CounterId,
  DeviceId,
  Language,
  PriorityClass,
  ServiceId,
  SlipCode,
  TicketId,
} from '@motcua/protocol/vocabulary';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { NO_PAPERS, type Decision, type QueueCommandBody } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { Draft } from '../domain/draft.ts';
import { estimateWaitOf } from '../domain/estimate-wait.ts';
import { counterOf, emptyQueueState } from '../domain/queue-state.ts';
import type { DayShape, OfficerPlan, Span } from './day-shapes.ts';
import { createDice, type Dice } from './dice.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const TICK = 5 * SECOND;
/** Monday 23 November 2026, 0:00 in Vietnam. */
const MIDNIGHT = Date.parse('2026-11-23T00:00:00+07:00');

/** One number of the day: what its holder was told, and what came. Times in ms since midnight. */
export type Visit = {
  readonly ticketId: TicketId;
  readonly serviceId: string;
  readonly priority: PriorityClass;
  readonly issuedAt: number;
  readonly told: WaitEstimate | null;
  /** Null: never called. */
  calledAt: number | null;
  readonly isAppointment: boolean;
};

export type PlayedDay = {
  readonly visits: readonly Visit[];
  /** People waiting, every ten minutes. */
  readonly waiting: readonly { readonly minute: number; readonly count: number }[];
};

type Person = {
  readonly comesAt: number;
  readonly serviceIds: readonly string[];
  readonly priority: PriorityClass;
  readonly language: Language;
  readonly isAbsent: boolean;
  readonly comesBack: boolean;
  readonly appointmentAt: number | null;
};

/** What an officer is in the middle of. */
type Desk = { plan: OfficerPlan; sitsAt: number | null; endsAt: number | null; recalledAt: number | null };

/** Plays one day through the queue's own decisions, with people and officers made up by chance. The same seed gives the same day. */
export function simulateDay(shape: DayShape, settings: CentreSettings, seed: number): PlayedDay {
  const dice = createDice(seed);
  const people = peopleOf(shape, settings, dice);
  const office = new SimulatedOffice(settings, shape, dice);
  const waiting: { minute: number; count: number }[] = [];
  const returning: { at: number; ticketId: TicketId }[] = [];
  let next = 0;
  office.makeAppointments(people);
  for (let now = 5 * 60 * MINUTE; now < 19 * 60 * MINUTE; now += TICK) {
    office.now = now;
    if (isWithin(shape.powerCut, now)) continue;
    for (let person = people[next]; person && person.comesAt <= now; person = people[next]) {
      next += 1;
      office.come(person);
    }
    for (const each of returning.splice(0)) {
      if (each.at > now) returning.push(each);
      else office.send(office.anybody, { type: 'return-ticket', ticketId: each.ticketId });
    }
    office.work((ticketId) => returning.push({ at: now + dice.skewed(8 * MINUTE, 0.5), ticketId }));
    if (now % (10 * MINUTE) === 0) waiting.push({ minute: now / MINUTE, count: office.waitingCount });
  }
  return { visits: [...office.visits.values()], waiting };
}

function isWithin(span: Span | null, now: number): boolean {
  return span !== null && now >= span.from * MINUTE && now < span.to * MINUTE;
}

function peopleOf(shape: DayShape, settings: CentreSettings, dice: Dice): Person[] {
  const person = (comesAt: number, appointmentAt: number | null): Person => {
    const first = dice.weighted(shape.mix);
    const second = dice.weighted(shape.mix);
    const isDouble = appointmentAt === null && first !== second && dice.throw() < shape.doubleShare;
    return {
      comesAt,
      serviceIds: isDouble ? [first, second] : [first],
      priority: dice.throw() < shape.priorityShare ? 'priority' : 'ordinary',
      language: dice.throw() < shape.khmerShare ? 'km' : 'vi',
      isAbsent: dice.throw() < shape.absentShare,
      comesBack: dice.throw() < 0.5,
      appointmentAt,
    };
  };
  const people: Person[] = [];
  for (const { from, to, perHour } of shape.rushes) {
    const everyMs = (60 * MINUTE) / perHour;
    for (let at = from * MINUTE; at < to * MINUTE;) {
      at += -Math.log(1 - dice.throw()) * everyMs;
      if (at < to * MINUTE) people.push(person(at, null));
    }
  }
  const slotMs = settings.appointments.slotMinutes * MINUTE;
  for (let n = 0; n < shape.appointments; n += 1) {
    const at = 7 * 60 * MINUTE + (n % 6) * slotMs + (n % 2 === 0 ? 0 : 6 * 60 * MINUTE);
    people.push(person(at - dice.skewed(6 * MINUTE, 0.6), at));
  }
  return people.sort((a, b) => a.comesAt - b.comesAt);
}

class SimulatedOffice {
  now = 0;
  readonly visits = new Map<TicketId, Visit>();
  readonly anybody: Actor;
  readonly #draft = new Draft(emptyQueueState());
  readonly #dice: Dice;
  readonly #shape: DayShape;
  readonly #desks: readonly Desk[];
  readonly #people = new Map<TicketId, Person>();
  readonly #codes = new Map<Person, AppointmentCode>();
  #sent = 0;

  constructor(settings: CentreSettings, shape: DayShape, dice: Dice) {
    this.#dice = dice;
    this.#shape = shape;
    this.#desks = shape.officers.map((plan) => ({ plan, sitsAt: null, endsAt: null, recalledAt: null }));
    this.anybody = officerOf('quay-1');
    this.send({ kind: 'system' }, { type: 'apply-settings', settings });
  }

  get waitingCount(): number {
    let count = 0;
    for (const ticket of this.#draft.state.tickets.values()) if (ticket.status === 'waiting') count += 1;
    return count;
  }

  send(by: Actor, body: QueueCommandBody): Decision {
    this.#sent += 1;
    const decision = decide(this.#draft, {
      ...{ at: MIDNIGHT + this.now, clock: { kind: 'trusted' }, by, printerId: null, personTag: null, body },
      slipCode: `slip-${this.#sent}` as SlipCode,
      appointmentCode: `HEN${this.#sent}` as AppointmentCode,
      knownTickets: new Map(),
      papers: NO_PAPERS,
      isVoiced: false,
    });
    if (decision.kind === 'accepted') this.#draft.settle();
    return decision;
  }

  makeAppointments(people: readonly Person[]): void {
    this.now = 5 * 60 * MINUTE;
    for (const person of people) {
      if (person.appointmentAt === null) continue;
      const { language } = person;
      const serviceId = person.serviceIds[0] as ServiceId;
      const at = MIDNIGHT + person.appointmentAt;
      const made = this.send(this.anybody, { type: 'make-appointment', serviceId, at, language, needs: [] });
      const event = made.kind === 'accepted' ? made.events.find((each) => each.type === 'AppointmentMade') : undefined;
      if (event) this.#codes.set(person, event.appointment.code);
    }
  }

  /** Takes a number, or checks in. */
  come(person: Person): void {
    const code = this.#codes.get(person);
    const { priority, language } = person;
    const serviceIds = person.serviceIds as ServiceId[];
    const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-1' as DeviceId, role: 'kiosk' };
    const body: QueueCommandBody = code
      ? { type: 'check-in', code }
      : { type: 'issue-ticket', serviceIds, priority, needs: [], language, person: null, oneMore: true };
    const decision = this.send(kiosk, body);
    const event =
      decision.kind === 'accepted' ? decision.events.find((each) => each.type === 'TicketIssued') : undefined;
    if (!event) return;
    const { ticketId } = event;
    this.#people.set(ticketId, person);
    this.visits.set(ticketId, {
      ...{ ticketId, priority, issuedAt: this.now, calledAt: null, isAppointment: code !== undefined },
      serviceId: person.serviceIds[0] ?? '',
      told: estimateWaitOf(this.#draft.state, ticketId, MIDNIGHT + this.now),
    });
  }

  /** Every officer does what is due. `onAbsent`: somebody who will come back has missed the turn. */
  work(onAbsent: (ticketId: TicketId) => void): void {
    for (const desk of this.#desks) {
      const counterId = desk.plan.counter as CounterId;
      const isOnDuty = desk.plan.spans.some((span) => isWithin(span, this.now));
      const by = officerOf(desk.plan.counter);
      const counter = counterOf(this.#draft.state, counterId);
      if (isOnDuty && counter.status !== 'open') this.send(by, { type: 'open-counter', counterId });
      this.#serve(desk, by, counterId, isOnDuty, onAbsent);
      const now = counterOf(this.#draft.state, counterId);
      if (!isOnDuty && now.status === 'open' && now.currentTicketId === null) {
        this.send(by, { type: 'pause-counter', counterId });
      }
    }
  }

  #serve(desk: Desk, by: Actor, counterId: CounterId, isOnDuty: boolean, onAbsent: (ticketId: TicketId) => void): void {
    const { currentTicketId } = counterOf(this.#draft.state, counterId);
    const ticket = currentTicketId === null ? undefined : this.#draft.state.tickets.get(currentTicketId);
    if (!ticket || currentTicketId === null) {
      if (isOnDuty) this.#callNext(desk, by, counterId, null);
      return;
    }
    const person = this.#people.get(currentTicketId);
    if (ticket.status === 'called') {
      if (person?.isAbsent === true && ticket.absences === 0) {
        const isRecallDue = ticket.announcements < 2 && this.now >= (desk.recalledAt ?? this.now);
        if (isRecallDue) {
          this.send(by, { type: 'recall-ticket', counterId, ticketId: currentTicketId });
          desk.recalledAt = this.now + 20 * SECOND;
        }
        const absent = { type: 'mark-no-show', counterId, ticketId: currentTicketId, override: null } as const;
        if (this.send(by, absent).kind === 'accepted' && person.comesBack) onAbsent(currentTicketId);
      } else if (this.now >= (desk.sitsAt ?? 0)) {
        this.send(by, { type: 'start-serving', counterId, ticketId: currentTicketId });
        const active = ticket.legs.find((leg) => leg.state === 'active')?.serviceId ?? '';
        const minutes = (this.#shape.minutes[active] ?? 8) * desk.plan.pace;
        desk.endsAt = this.now + this.#dice.skewed(minutes * MINUTE, this.#shape.spread);
      }
      return;
    }
    if (this.now < (desk.endsAt ?? 0)) return;
    if (isOnDuty) this.#callNext(desk, by, counterId, currentTicketId);
    else this.send(by, { type: 'complete-ticket', counterId, ticketId: currentTicketId, outcomes: [], dossiers: null });
  }

  #callNext(desk: Desk, by: Actor, counterId: CounterId, expectedCurrent: TicketId | null): void {
    const decision = this.send(by, { type: 'call-next', counterId, expectedCurrent, settle: null });
    const called =
      decision.kind === 'accepted' ? decision.events.find((each) => each.type === 'TicketCalled') : undefined;
    if (!called) return;
    desk.sitsAt = this.now + (20 + 30 * this.#dice.throw()) * SECOND;
    desk.recalledAt = this.now + 25 * SECOND;
    const visit = this.visits.get(called.ticketId);
    if (visit) visit.calledAt ??= this.now;
  }
}

function officerOf(counter: string): Actor {
  return { kind: 'staff', accountId: counter as AccountId, role: 'officer', name: counter };
}
