import { describe, expect, it } from 'vitest';
import type { AccountId, CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import type { CallingProfile } from '@motcua/protocol/settings-document';
import { demoCentre } from '../demo/demo-centre.ts';
import { selectNextTicket } from './call-order.ts';
import { Draft } from './draft.ts';
import { standInLines } from './evolve/lines.ts';
import type { SettingsIndex } from './queue-state.ts';
import { MINUTE, MONDAY_8 } from './testing/queue-scenario.ts';
import {
  referenceChoice,
  type Person,
  type ReferenceChoice,
  type ReferenceCounter,
} from './testing/reference-order.ts';
import { profileWith, smallCentre } from './testing/small-centre.ts';
import { smallQueueState, waitingTicket, type SmallTicket } from './testing/small-queue-state.ts';
import { UndoLog } from './undo-log.ts';

/** Two counters: the first has `a` as its main service, the second speaks English. */
const COUNTERS = [
  { counterId: 'quay-1', services: ['a', 'b'], mainServices: ['a'] },
  { counterId: 'quay-2', services: ['b', 'c'], mainServices: ['c'] },
] as const;
const ENGLISH_SPEAKER = { accountId: 'hoa' as AccountId, name: 'Hoa' };
const STAFF = [
  {
    accountId: ENGLISH_SPEAKER.accountId,
    ...{ profileId: null, languages: ['en' as const], mayChooseTickets: true, outOfTurnPerDay: null },
  },
];

/** Kinds of people; waits around the limits of 15 and 30 minutes come from where they stand. */
const KINDS: Readonly<Record<string, (cameAt: number) => SmallTicket>> = {
  'ordinary a': (issuedAt) => ({ services: ['a'], issuedAt }),
  'ordinary b': (issuedAt) => ({ services: ['b'], issuedAt }),
  'priority a': (issuedAt) => ({ services: ['a'], issuedAt, priority: 'priority' }),
  'priority b': (issuedAt) => ({ services: ['b'], issuedAt, priority: 'priority' }),
  'appointment now': (issuedAt) => ({ services: ['b'], issuedAt, appointmentAt: MONDAY_8 - 5 * MINUTE }),
  'appointment soon': (issuedAt) => ({ services: ['a'], issuedAt, appointmentAt: MONDAY_8 + 7 * MINUTE }),
  'returned a': (issuedAt) => ({ services: ['a'], issuedAt, afterCalls: 1, standing: 'returned' }),
  'visit b, a': (issuedAt) => ({ services: ['b', 'a'], issuedAt }),
  'English b': (issuedAt) => ({ services: ['b'], issuedAt, language: 'en' }),
  'only at 1': (issuedAt) => ({ services: ['c'], issuedAt, boundTo: 'quay-1' }),
  'put last b': (issuedAt) => ({ services: ['b'], issuedAt, rankedAt: MONDAY_8 - 10 * MINUTE }),
};

/** Minutes that the first, second, … have waited when calling begins. */
const WAITS = [
  [40, 31, 30, 16, 15, 5],
  [16, 15, 15, 10, 9, 1],
  [33, 29, 20, 14, 8, 8],
] as const;

const USUAL_KINDS = ['ordinary a', 'priority b', 'returned a', 'appointment now'];

type Model = { readonly name: string; readonly profile: CallingProfile; readonly kinds: readonly string[] };

const MODELS: readonly Model[] = [
  ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }).profiles.map((profile) => ({
    name: `the demo profile ${profile.profileId}`,
    profile,
    kinds: USUAL_KINDS,
  })),
  { name: 'appointments', profile: profileWith({ kind: 'appointments' }), kinds: USUAL_KINDS },
  {
    name: 'priority 2 : 1',
    profile: profileWith({ kind: 'priority', priority: 2, ordinary: 1 }),
    kinds: ['ordinary a', 'ordinary b', 'priority a', 'returned a'],
  },
  {
    name: 'ageing, priority 1 : 2',
    profile: profileWith({ kind: 'ageing', afterMinutes: 15 }, { kind: 'priority', priority: 1, ordinary: 2 }),
    kinds: ['ordinary a', 'ordinary b', 'priority a', 'priority b'],
  },
  {
    name: 'main services',
    profile: profileWith({ kind: 'main-services', othersAfterMinutes: 15 }),
    kinds: ['ordinary a', 'ordinary b', 'visit b, a', 'only at 1'],
  },
  {
    name: 'language',
    profile: profileWith({ kind: 'language', leaveForMinutes: 15 }),
    kinds: ['ordinary b', 'English b', 'ordinary a'],
  },
  {
    name: 'ageing, language',
    profile: profileWith({ kind: 'ageing', afterMinutes: 15 }, { kind: 'language', leaveForMinutes: 30 }),
    kinds: ['ordinary b', 'English b', 'priority b'],
  },
  {
    name: 'weights',
    profile: profileWith({
      kind: 'weights',
      weights: [
        { serviceId: 'a' as ServiceId, weight: 2 },
        { serviceId: 'b' as ServiceId, weight: 3 },
      ],
    }),
    kinds: ['ordinary a', 'ordinary b', 'only at 1', 'visit b, a'],
  },
  {
    name: 'every rule',
    profile: profileWith(
      { kind: 'appointments' },
      { kind: 'ageing', afterMinutes: 30 },
      { kind: 'main-services', othersAfterMinutes: 15 },
      { kind: 'language', leaveForMinutes: 10 },
      { kind: 'priority', priority: 1, ordinary: 1 },
      { kind: 'weights', weights: [{ serviceId: 'b' as ServiceId, weight: 2 }] },
    ),
    kinds: ['ordinary a', 'priority b', 'English b', 'appointment soon'],
  },
  {
    name: 'the same rules in another order',
    profile: profileWith(
      { kind: 'weights', weights: [] },
      { kind: 'priority', priority: 2, ordinary: 2 },
      { kind: 'ageing', afterMinutes: 15 },
      { kind: 'main-services', othersAfterMinutes: 30 },
      { kind: 'appointments' },
    ),
    kinds: ['ordinary a', 'priority b', 'ordinary b', 'appointment now'],
  },
];

/** Every line-up of so many people of these kinds. */
function* lineUps(kinds: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const first of kinds) for (const rest of lineUps(kinds, size - 1)) yield [first, ...rest];
}

/** `late`: so many of the last come only after two calls. `isAlone`: the second counter is closed. */
type Case = {
  readonly lineUp: readonly string[];
  readonly waits: readonly number[];
  readonly late?: number;
  readonly isAlone?: boolean;
};

function* casesOf({ kinds }: Model): Generator<Case> {
  const all = Object.keys(KINDS);
  for (const size of [1, 2, 3]) {
    for (const lineUp of lineUps(all, size)) {
      yield { lineUp, waits: WAITS[0] };
      yield { lineUp, waits: WAITS[0], isAlone: true };
    }
  }
  for (const waits of WAITS) for (const lineUp of lineUps(all, 2)) yield { lineUp, waits: waits.slice(2) };
  for (const waits of WAITS.slice(0, 2)) {
    for (const lineUp of lineUps(kinds, 4)) {
      yield { lineUp, waits };
      yield { lineUp, waits, late: 2 };
      yield { lineUp, waits, late: 2, isAlone: true };
    }
  }
  for (const lineUp of lineUps(kinds, 5)) yield { lineUp, waits: WAITS[1] };
  for (const lineUp of lineUps(kinds.slice(0, 3), 6)) yield { lineUp, waits: WAITS[0] };
}

function personOf(ticket: SmallTicket, nth: number): Person {
  return {
    name: nth + 1,
    services: ticket.services,
    priority: ticket.priority === 'priority',
    language: ticket.language ?? 'vi',
    cameAt: ticket.issuedAt,
    standsSince: ticket.rankedAt ?? ticket.issuedAt,
    appointmentAt: ticket.appointmentAt ?? null,
    afterCalls: ticket.afterCalls ?? null,
    onlyAt: ticket.boundTo ?? null,
  };
}

function referenceCounters(isAlone: boolean): ReferenceCounter[] {
  return COUNTERS.map(({ counterId, services, mainServices }, nth) => ({
    ...{ name: counterId, services, mainServices, isOpen: !isAlone || nth === 0 },
    languages: nth === 1 ? ['en'] : [],
    ...{ priorityInARow: 0, ordinaryInARow: 0, calls: {} },
  }));
}

/** Both counters call in turn, seven minutes apart, until nobody waits; both ways must agree at every call. */
function play(
  index: SettingsIndex,
  profile: CallingProfile,
  tickets: readonly SmallTicket[],
  { late = 0, isAlone = false }: Case,
): string | null {
  const early = tickets.slice(0, tickets.length - late);
  const state = smallQueueState(index, early, {
    'quay-1': { status: 'open' },
    'quay-2': { status: isAlone ? 'closed' : 'open', holder: ENGLISH_SPEAKER },
  });
  const draft = new Draft(state);
  let people = early.map(personOf);
  const counters = referenceCounters(isAlone);
  let now = MONDAY_8;
  for (let turn = 0, idle = 0; idle < 2 || turn <= 2; turn += 1, now += 7 * MINUTE) {
    const turnAt = isAlone ? 0 : turn % 2;
    if (turn === 2) {
      for (const [nth, ticket] of tickets.entries()) {
        if (nth < early.length) continue;
        const { rankedAt: _stoodThere, ...coming } = { ...ticket, issuedAt: now };
        const waiting = waitingTicket(coming, nth + 1);
        state.tickets.set(waiting.ticketId, waiting);
        standInLines(state, waiting, new UndoLog('for-good'));
        people = [...people, personOf(coming, nth)];
      }
    }
    const counter = counters[turnAt];
    if (!counter) return 'no counter';
    const counterId = counter.name as CounterId;
    const real = selectNextTicket(state, counterId, now);
    const wanted = referenceChoice(
      people,
      counter,
      counters.filter((each) => each !== counter),
      profile,
      now,
    );
    const said = real && `${real.ticketId} ${real.serviceId} ${real.turn}`;
    const expected = wanted && `1-${wanted.name} ${wanted.service} ${wanted.turn}`;
    if (said !== expected) return `at ${counterId} after ${(now - MONDAY_8) / MINUTE} min: ${said}, not ${expected}`;
    if (!real || !wanted) {
      idle += 1;
      continue;
    }
    idle = 0;
    if (wanted.rule !== null && real.explanation.rule !== wanted.rule) return `explained by ${real.explanation.rule}`;
    counters[turnAt] = countCall(counter, wanted);
    people = afterCall(people, wanted);
    draft.apply(
      { type: 'TicketCalled', counterId, announcementSeq: 1, voiced: false, act: null, outOfTurn: null, ...real },
      now,
    );
    draft.settle();
  }
  // A closed counter calls nobody: whoever is left must be of its lines alone.
  const left = people.filter((each) => !isAlone || each.services.some((service) => service !== 'c'));
  return left.length === 0 ? null : `${left.length} are never called`;
}

function countCall(counter: ReferenceCounter, { service, turn, bothWaited }: ReferenceChoice): ReferenceCounter {
  const calls = { ...counter.calls, [service]: (counter.calls[service] ?? 0) + 1 };
  if (turn === 'priority') return { ...counter, calls, priorityInARow: counter.priorityInARow + 1, ordinaryInARow: 0 };
  if (turn === 'ordinary') return { ...counter, calls, priorityInARow: 0, ordinaryInARow: counter.ordinaryInARow + 1 };
  return bothWaited ? { ...counter, calls } : { ...counter, calls, priorityInARow: 0, ordinaryInARow: 0 };
}

function afterCall(people: readonly Person[], called: { readonly name: number; readonly service: string }): Person[] {
  const bound = people.find((each) => each.name === called.name)?.onlyAt ?? null;
  return people
    .filter((each) => each.name !== called.name)
    .map((each) => {
      const isSameLine =
        bound === null ? each.onlyAt === null && each.services[0] === called.service : each.onlyAt === bound;
      return isSameLine && each.afterCalls !== null ? { ...each, afterCalls: each.afterCalls - 1 } : each;
    });
}

describe('the calling order against the rules told plainly', () => {
  it.each(MODELS)('CA3 in every small case: $name', (model) => {
    const index = smallCentre(model.profile, COUNTERS, STAFF);
    let cases = 0;
    const wrong: string[] = [];
    for (const small of casesOf(model)) {
      const { lineUp, waits } = small;
      cases += 1;
      const tickets = lineUp.map((kind, nth) => KINDS[kind]?.(MONDAY_8 - (waits[nth] ?? 0) * MINUTE));
      const story = play(
        index,
        model.profile,
        tickets.filter((each) => each !== undefined),
        small,
      );
      if (story !== null && wrong.length < 3)
        wrong.push(
          `${lineUp.join(', ')} (${waits.join(', ')} min; late: ${small.late ?? 0}, alone: ${small.isAlone ?? false}): ${story}`,
        );
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(2_000);
  });
});
