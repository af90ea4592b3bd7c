import { describe, expect, it } from 'vitest';
import type { AccountId, CounterId, ProfileId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { overtakingBound } from '@motcua/protocol/overtaking-bound';
import type { CallingProfile, CallingRule, StaffSettings } from '@motcua/protocol/settings-document';
import { explainChosen, profileOf, selectNextTicket } from './call-order.ts';
import type { CounterState } from './queue-state.ts';
import { MINUTE, MONDAY_8 } from './testing/queue-scenario.ts';
import { profileWith, smallCentre } from './testing/small-centre.ts';
import { smallQueueState, type SmallTicket } from './testing/small-queue-state.ts';
import { tryProfile } from './try-profile.ts';

const first = 'quay-1' as CounterId;
const AGEING: CallingRule = { kind: 'ageing', afterMinutes: 30 };
const TURNS: CallingRule = { kind: 'priority', priority: 1, ordinary: 1 };

const HOA: StaffSettings = {
  accountId: 'hoa' as AccountId,
  ...{ profileId: null, languages: ['en'], mayChooseTickets: true, outOfTurnPerDay: null },
};

/** Two counters for `a` and `b`; the first has `a` as its main service, Hoa sits at the second. */
function stateWith(
  rules: readonly CallingRule[],
  people: readonly (Partial<SmallTicket> & { readonly minutes: number })[],
  here: Partial<CounterState> = {},
) {
  const counters = [
    { counterId: 'quay-1', services: ['a', 'b'], mainServices: ['a'] },
    { counterId: 'quay-2', services: ['a', 'b'] },
  ];
  const tickets = people.map(({ minutes, ...person }): SmallTicket => ({
    services: ['a'],
    issuedAt: MONDAY_8 - minutes * MINUTE,
    ...person,
  }));
  return smallQueueState(smallCentre(profileWith(...rules), counters, [HOA]), tickets, {
    'quay-1': { status: 'open', ...here },
    'quay-2': { status: 'open', holder: { accountId: HOA.accountId, name: 'Hoa' } },
  });
}

function next(...given: Parameters<typeof stateWith>) {
  return selectNextTicket(stateWith(...given), first, MONDAY_8);
}

describe('the explanation of a choice', () => {
  it('CA2 oldest first, where no rule left anybody out', () => {
    expect(next([AGEING, TURNS], [{ minutes: 34 }, { minutes: 5 }])).toEqual({
      ...{ ticketId: '1-1', serviceId: 'a', turn: null, kind: null },
      explanation: {
        ...{ rule: 'oldest-first', profileId: 'thu', waitedMs: 34 * MINUTE, limitMs: null },
        ...{ priorityWaiting: 0, ordinaryWaiting: 2, priorityInARow: 0, ordinaryInARow: 0, overtaken: 0 },
      },
    });
  });

  it('CA2 aged: with the limit that it passed', () => {
    const people = [{ minutes: 34 }, { minutes: 10, priority: 'priority' }, { minutes: 5 }] as const;
    expect(next([AGEING, TURNS], people)).toMatchObject({
      ...{ ticketId: '1-1', turn: 'ordinary', kind: null },
      explanation: { rule: 'aged', waitedMs: 34 * MINUTE, limitMs: 30 * MINUTE },
    });
  });

  it('CA2, CA4 an aged priority ticket goes in the ordinary turn too: it waited longest', () => {
    const people = [{ minutes: 34, priority: 'priority' }, { minutes: 31 }, { minutes: 33 }] as const;
    expect(next([AGEING, TURNS], people, { priorityInARow: 1 })).toMatchObject({
      ...{ ticketId: '1-1', turn: 'priority', kind: null },
      explanation: { rule: 'oldest-first', waitedMs: 34 * MINUTE, limitMs: null, priorityInARow: 1 },
    });
  });

  it('CA3 the ordinary turn passes no priority ticket that came before, and a call counts for its kind', () => {
    const people = [
      { minutes: 9, priority: 'priority' },
      { minutes: 8 },
      { minutes: 7, priority: 'priority' },
      { minutes: 6 },
    ] as const;
    const state = stateWith([TURNS], people, { priorityInARow: 1 });
    expect(selectNextTicket(state, first, MONDAY_8)).toMatchObject({
      ...{ ticketId: '1-1', turn: 'priority', explanation: { rule: 'oldest-first', overtaken: 0 } },
    });
    const { present } = tryProfile(state, first, profileWith(TURNS), MONDAY_8, 4);
    expect(present.map((choice) => [choice.ticketId, choice.turn])).toEqual([
      ['1-1', 'priority'],
      ['1-2', 'ordinary'],
      ['1-3', 'priority'],
      ['1-4', null],
    ]);
  });

  it("CA2 an ordinary ticket's turn, with the run before it", () => {
    const people = [{ minutes: 20 }, { minutes: 5, priority: 'priority' }] as const;
    expect(next([{ ...TURNS, priority: 2 }], people, { priorityInARow: 2 })).toMatchObject({
      ...{ ticketId: '1-1', turn: 'ordinary', kind: null },
      explanation: { rule: 'ordinary-turn', priorityInARow: 2, priorityWaiting: 1, ordinaryWaiting: 1, overtaken: 0 },
    });
  });

  it('CA2 main services, and somebody who waited too long elsewhere', () => {
    const rules: CallingRule[] = [{ kind: 'main-services', othersAfterMinutes: 15 }];
    const other = ['b'];
    expect(next(rules, [{ minutes: 14, services: other }, { minutes: 3 }])).toMatchObject({
      ...{ ticketId: '1-2', kind: null, explanation: { rule: 'main-service', limitMs: null, overtaken: 0 } },
    });
    expect(next(rules, [{ minutes: 16, services: other }, { minutes: 3 }])).toMatchObject({
      ...{ ticketId: '1-1', explanation: { rule: 'waited-too-long-elsewhere', limitMs: 15 * MINUTE } },
    });
  });

  it('CA2 weights: the service that was called least for its weight', () => {
    const rules: CallingRule[] = [{ kind: 'weights', weights: [{ serviceId: 'a' as ServiceId, weight: 3 }] }];
    const calls = new Map([
      ['a' as ServiceId, 2],
      ['b' as ServiceId, 1],
    ]);
    const people = [{ minutes: 9, services: ['b'] }, { minutes: 2 }];
    expect(next(rules, people, { callsByService: calls })).toMatchObject({
      ...{ ticketId: '1-2', explanation: { rule: 'weight' } },
    });
  });

  it('CA3 a ticket in a language of another open counter is left to that one for a while', () => {
    const rules: CallingRule[] = [{ kind: 'language', leaveForMinutes: 10 }];
    const people = [{ minutes: 9, language: 'en' }, { minutes: 2 }] as const;
    const state = stateWith(rules, people);
    expect(selectNextTicket(state, first, MONDAY_8)).toMatchObject({
      ...{ ticketId: '1-2', explanation: { rule: 'language', limitMs: 10 * MINUTE } },
    });
    expect(selectNextTicket(state, first, MONDAY_8 + 2 * MINUTE)?.ticketId).toBe('1-1');
    const later = stateWith(rules, [{ minutes: 9 }, { minutes: 2, language: 'en' }]);
    expect(selectNextTicket(later, 'quay-2' as CounterId, MONDAY_8)).toMatchObject({
      ...{ ticketId: '1-2', kind: 'out-of-turn', explanation: { rule: 'language', limitMs: null, overtaken: 1 } },
    });
  });

  it('CA3 an appointment goes first from its time on, and before it only when nobody else waits', () => {
    const early = { minutes: 9, appointmentAt: MONDAY_8 + MINUTE };
    const rules: CallingRule[] = [{ kind: 'appointments' }];
    const state = stateWith(rules, [{ minutes: 30 }, early]);
    expect(selectNextTicket(state, first, MONDAY_8)?.ticketId).toBe('1-1');
    expect(selectNextTicket(state, first, MONDAY_8 + MINUTE)).toMatchObject({
      ...{ ticketId: '1-2', kind: 'appointment', explanation: { rule: 'appointment', overtaken: 1 } },
    });
    expect(next(rules, [early])?.ticketId).toBe('1-1');
  });

  it('SE2 a returned ticket is called at its position, and before it only when nobody else is there', () => {
    const returned = { minutes: 40, afterCalls: 1, standing: 'returned' } as const;
    expect(next([], [{ minutes: 50 }, returned])?.ticketId).toBe('1-1');
    expect(next([], [{ minutes: 50 }, { ...returned, afterCalls: 0 }])).toMatchObject({
      ...{ ticketId: '1-2', kind: 'returned', explanation: { rule: 'placed', overtaken: 1 } },
    });
    expect(next([], [returned])?.ticketId).toBe('1-1');
  });

  it('CA10 the kind of a call is told only where it overtakes an earlier number of the same line', () => {
    const priority = { minutes: 2, priority: 'priority' } as const;
    expect(next([TURNS], [{ minutes: 9 }, priority])?.kind).toBe('priority');
    expect(next([TURNS], [{ minutes: 9, services: ['b'] }, priority])?.kind).toBeNull();
  });

  it('CA6 a chosen ticket is explained as chosen, with those whom it overtakes', () => {
    const state = stateWith([AGEING, TURNS], [{ minutes: 9 }, { minutes: 8 }, { minutes: 1 }]);
    expect(explainChosen(state, first, '1-3' as TicketId, MONDAY_8)).toMatchObject({
      ...{ serviceId: 'a', turn: null, kind: 'out-of-turn' },
      explanation: { rule: 'chosen', profileId: null, overtaken: 2, ordinaryWaiting: 3 },
    });
    expect(explainChosen(state, first, '1-1' as TicketId, MONDAY_8)?.kind).toBeNull();
    expect(explainChosen(state, first, '1-9' as TicketId, MONDAY_8)).toBeNull();
  });

  it('IS6 of a visit with several services here, the one chosen first is called', () => {
    expect(next([], [{ minutes: 3, services: ['b', 'a'] }])?.serviceId).toBe('b');
  });

  it('SE4 whoever waits for this counter alone competes with its lines', () => {
    expect(next([], [{ minutes: 3 }, { minutes: 8, boundTo: 'quay-1', services: ['b'] }])).toMatchObject({
      ...{ ticketId: '1-2', serviceId: 'b' },
    });
    expect(next([], [{ minutes: 8, boundTo: 'quay-2' }])).toBeNull();
  });

  it('CA3 the calls of another kind leave the run of turns as it is', () => {
    const people = [{ minutes: 5 }, { minutes: 4, priority: 'priority' }, { minutes: 9, afterCalls: 0 }] as const;
    const state = stateWith([TURNS], people, { priorityInARow: 1 });
    const tried = tryProfile(state, first, profileWith(TURNS), MONDAY_8, 3);
    expect(tried.present.map((choice) => [choice.ticketId, choice.turn])).toEqual([
      ['1-3', null],
      ['1-1', 'ordinary'],
      ['1-2', null],
    ]);
  });
});

describe('profiles', () => {
  it("CA3 the officer's own goes before the counter's, and that before the centre's", () => {
    const own = { ...profileWith(TURNS), profileId: 'rieng' as ProfileId };
    const state = stateWith([], [{ minutes: 1 }], { holder: { accountId: 'lan' as AccountId, name: 'Lan' } });
    const settings = state.index?.settings;
    if (!settings) throw new Error('no settings');
    const staff = [{ ...HOA, accountId: 'lan' as AccountId, profileId: own.profileId }];
    const index = {
      ...state.index,
      profiles: new Map([...settings.profiles, own].map((profile) => [profile.profileId, profile])),
      staff: new Map(staff.map((member) => [member.accountId, member])),
    };
    expect(profileOf(state, first)?.profileId).toBe('thu');
    expect(profileOf({ ...state, index: index as typeof state.index }, first)?.profileId).toBe('rieng');
  });

  it('CA3 can be tried against the present line, and nothing is called', () => {
    const people = [{ minutes: 9 }, { minutes: 8 }, { minutes: 1, priority: 'priority' }] as const;
    const state = stateWith([], people);
    const { present, tried } = tryProfile(state, first, profileWith(TURNS), MONDAY_8, 2);
    expect(present.map((choice) => choice.ticketId)).toEqual(['1-1', '1-2']);
    expect(tried.map((choice) => choice.ticketId)).toEqual(['1-3', '1-1']);
    expect(selectNextTicket(state, first, MONDAY_8)?.ticketId).toBe('1-1');
    expect(tryProfile(state, first, profileWith(TURNS), MONDAY_8, 0)).toEqual({ present: [], tried: [] });
  });

  it('CA4 say how often a long wait may be passed: never, or without a promise', () => {
    const boundOf = (profile: CallingProfile) => overtakingBound(profile.rules).kind;
    expect(boundOf(profileWith())).toBe('nobody');
    expect(boundOf(profileWith({ kind: 'appointments' }, AGEING, TURNS))).toBe('after');
    expect(boundOf(profileWith(TURNS))).toBe('none');
    expect(boundOf(profileWith(TURNS, AGEING))).toBe('none');
  });

  it('CA5 the same state gives the same choice, and a tie goes to the earlier number', () => {
    const people = [{ minutes: 5 }, { minutes: 5 }];
    expect(next([AGEING, TURNS], people)).toEqual(next([AGEING, TURNS], people));
    expect(next([], people)?.ticketId).toBe('1-1');
  });
});
