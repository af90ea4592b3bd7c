import type { CallingRule, CentreSettings } from '@motcua/protocol/settings-document';
import type { AccountId, ProfileId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../demo/demo-centre.ts';

/** A way of calling that the days are played with. */
export type TriedWay = { readonly name: string; readonly words: string; readonly rules: readonly CallingRule[] };

export const TRIED_WAYS: readonly TriedWay[] = [
  { name: 'oldest-first', words: 'strictly by time', rules: [] },
  {
    name: 'usual',
    words: 'appointments, after 30 min everybody alike, priority and ordinary in turn',
    rules: [
      { kind: 'appointments' },
      { kind: 'ageing', afterMinutes: 30 },
      { kind: 'priority', priority: 1, ordinary: 1 },
    ],
  },
  {
    name: 'priority-only',
    words: 'two priority numbers, then an ordinary one; nobody ages',
    rules: [{ kind: 'appointments' }, { kind: 'priority', priority: 2, ordinary: 1 }],
  },
  {
    name: 'main-services',
    words: "as usual, and the counter's main service first, others after 15 min",
    rules: [
      { kind: 'appointments' },
      { kind: 'ageing', afterMinutes: 30 },
      { kind: 'main-services', othersAfterMinutes: 15 },
      { kind: 'priority', priority: 1, ordinary: 1 },
    ],
  },
  {
    name: 'language',
    words: 'as usual, and Khmer left to the officer who speaks it for 15 min',
    rules: [
      { kind: 'appointments' },
      { kind: 'ageing', afterMinutes: 30 },
      { kind: 'language', leaveForMinutes: 15 },
      { kind: 'priority', priority: 1, ordinary: 1 },
    ],
  },
];

/** The demo centre with office hours and one way of calling everywhere. The officer of counter 3 speaks Khmer. */
export function officeWith(way: TriedWay): CentreSettings {
  const base = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const profileId = 'thu' as ProfileId;
  return {
    ...base,
    profiles: [{ profileId, name: { vi: way.name, en: way.name, km: null }, rules: way.rules }],
    calling: { ...base.calling, profileId },
    staff: [
      {
        accountId: 'quay-3' as AccountId,
        profileId: null,
        languages: ['km'],
        mayChooseTickets: false,
        outOfTurnPerDay: null,
      },
    ],
    hours: {
      weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, from: '07:00', to: '10:30' },
        { weekday, from: '13:00', to: '16:30' },
      ]),
      exceptions: [],
      dayClosesAt: '23:30',
    },
    issuing: { ...base.issuing, opensMinutesBefore: 90, duringBreaks: true },
    counters: base.counters.map((counter) => ({
      ...counter,
      profileId: null,
      mainServiceIds: counter.serviceIds.slice(0, 1),
    })),
  };
}
