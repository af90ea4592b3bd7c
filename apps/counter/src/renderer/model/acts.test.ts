import { beforeEach, describe, expect, it } from 'vitest';
import type { CounterId, QueueOverviewView, ServiceId, StaffRole, TicketNumber } from '@motcua/protocol';
import type { Action } from './acts.ts';
import { shownMenu } from './choose-entry.ts';
import type { EntryLabel } from './menu.ts';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { connectedAs, done, HOA, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

let page: Page;

/** A page at counter 3 in a centre with five counters; A042, A043 and A044 wait. */
function beginAs(role: StaffRole): void {
  page = new Page();
  for (const number of ['A042', 'A043', 'A044']) {
    const ticket = { number, service: 'Hộ tịch', waitedMs: 600_000, priority: 'ordinary', language: 'vi' } as const;
    page.counter.join({ ...ticket, needs: [] });
  }
  page.link(connectedAs(LAN, role));
  page.take({ type: 'choose', counterId: QUAY_3 });
  showOverview({});
  page.show();
  page.effects.length = 0;
}

function showOverview(change: Partial<QueueOverviewView>): void {
  const stamp = { ...page.counter.view().stamp, viewSeq: 1 };
  const body = { ...simulatedOverview(page.counter.hubTime, LAN, HOA), ...change };
  page.take({ type: 'overview', received: { key: null, stamp, body } });
}

function serve(): void {
  page.counter.callFirst('oldest-first');
  page.counter.change({ status: 'serving', servingSince: page.counter.hubTime, startConfirmed: true });
  page.show();
  page.pass(2_000);
}

/** Presses one key after the other, as a hand does. */
function keys(...actions: readonly Action[]): void {
  for (const action of actions) {
    page.pass(500);
    page.press(action);
  }
}

function entries(): readonly EntryLabel[] {
  return shownMenu(page.state, page.counter.hubTime)?.entries.map(({ label }) => label) ?? [];
}

/** Chooses the entry with these words, or this service, counter, number or reason. */
function pick(wanted: string): void {
  const nth = entries().findIndex((label) => Object.values(label).includes(wanted) || nameOf(label) === wanted);
  if (nth < 0) throw new Error(`no "${wanted}" among ${JSON.stringify(entries())}`);
  keys(`pick-${nth + 1}` as Action);
}

function nameOf(label: EntryLabel): string {
  return label.say === 'service' ? label.name.vi : '';
}

beforeEach(() => beginAs('officer'));

describe('taking back', () => {
  it('CA8 undo names the act that the clerk saw, with one key', () => {
    page.press('undo');
    expect(page.sent()).toEqual([]);
    expect(page.state.notice?.kind).toBe('nothing-to-undo');
    page.counter.also = { undo: { act: 7, number: 'A042' as TicketNumber, until: page.counter.hubTime + 9_000 } };
    page.show();
    page.press('undo');
    page.press('undo');
    expect(page.sent()).toEqual([{ type: 'undo-act', counterId: QUAY_3, act: 7, reason: 'staff-mistake' }]);
  });
});

describe('parking', () => {
  it.each([
    ['park', false],
    ['park-with-slip', true],
  ] as const)('SE3 "%s" sends it with printSlip %s', (entry, printSlip) => {
    serve();
    keys('park');
    expect(page.sent()).toEqual([]);
    pick(entry);
    expect(page.sent()).toEqual([{ type: 'park-ticket', counterId: QUAY_3, ticketId: '1-A042', printSlip }]);
  });

  it('SE3 whoever is back is chosen from the list of those asked to come straight back', () => {
    keys('parked');
    expect(page.state.notice?.kind).toBe('nobody-parked');
    const [entry] = page.counter.line;
    if (entry === undefined) throw new Error('somebody waits');
    page.counter.also = { parked: [{ ...entry, parkedAt: page.counter.hubTime }] };
    page.show();
    keys('parked', 'pick-1');
    expect(page.sent()).toEqual([{ type: 'resume-ticket', counterId: QUAY_3, ticketId: entry.ticketId }]);
  });

  it('SE4, SE6 whoever does not come back here is transferred or cancelled', () => {
    const [entry] = page.counter.line;
    if (entry === undefined) throw new Error('somebody waits');
    page.counter.also = { parked: [{ ...entry, parkedAt: page.counter.hubTime }] };
    page.show();
    keys('parked');
    pick('parked-otherwise');
    pick(entry.number);
    expect(entries().map((label) => (label.say === 'words' ? label.word : label.say))).toEqual([
      'parked',
      'transfer',
      'cancel',
      'reprint',
    ]);
    pick('cancel');
    pick('citizen-left');
    expect(page.sent()).toEqual([{ type: 'cancel-ticket', ticketId: entry.ticketId, reason: 'citizen-left' }]);
  });
});

describe('transfer', () => {
  beforeEach(serve);

  it('SE4 to another field takes two taps, at the place that the centre has set', () => {
    keys('transfer');
    pick('Chứng thực');
    const to = { kind: 'service', serviceId: 's-1' };
    expect(page.sent()).toEqual([{ type: 'transfer-ticket', ticketId: '1-A042', to, position: null, reason: null }]);
  });

  it('SE4 the list stands only a moment after the key, so that the same press chooses nothing', () => {
    page.press('transfer');
    page.pass(100);
    page.press('pick-1');
    expect(page.sent()).toEqual([]);
  });

  it('SE4 to a counter, never to this one nor to a closed one', () => {
    keys('transfer');
    pick('to-a-counter');
    expect(entries().map((label) => (label.say === 'counter' ? label.label : label.say))).toEqual(['1', '2']);
    pick('2');
    expect(page.sent()[0]).toMatchObject({ to: { kind: 'counter', counterId: 'quay-2' }, position: null });
  });

  it('SE4, CA11 only a supervisor is offered the head of a line, and says why', () => {
    keys('transfer');
    expect(entries()).not.toContainEqual({ say: 'words', word: 'place-first' });
    beginAs('supervisor');
    serve();
    keys('transfer');
    pick('place-first');
    pick('Chứng thực');
    expect(page.sent()).toEqual([]);
    pick('cannot-wait');
    expect(page.sent()[0]).toMatchObject({ type: 'transfer-ticket', position: 'first', reason: 'cannot-wait' });
  });

  it('SE5 a wrong service is mended in two taps', () => {
    keys('change-service');
    pick('Chứng thực');
    expect(page.sent()).toEqual([{ type: 'change-service', ticketId: '1-A042', serviceId: 's-1' }]);
  });

  it('Esc goes one list back, then none', () => {
    keys('transfer');
    pick('to-a-counter');
    page.press('dismiss');
    expect(page.state.menu?.path.map((menu) => menu.kind)).toEqual(['transfer']);
    page.press('dismiss');
    expect(page.state.menu).toBeNull();
  });
});

describe('a number in the line', () => {
  it('CA6, CA11 is called out of turn only by whoever may, with a reason, naming whom the clerk saw', () => {
    serve();
    keys('line', 'pick-1');
    expect(entries()).not.toContainEqual({ say: 'words', word: 'call-now' });
    keys('dismiss', 'dismiss');
    page.counter.also = { mayChoose: true, outOfTurnLeft: 3 };
    page.show();
    keys('line', 'pick-2');
    pick('call-now');
    pick('missed-turn');
    expect(page.sent()).toEqual([
      {
        type: 'call-ticket',
        counterId: QUAY_3,
        expectedCurrent: '1-A042',
        settle: null,
        ticketId: '1-A044',
        reason: 'missed-turn',
      },
    ]);
  });

  it('CA7 the question whether the citizen came repeats the chosen call, not another one', () => {
    page.counter.callFirst('oldest-first');
    page.counter.also = { mayChoose: true };
    page.show();
    page.pass(2_000);
    keys('line', 'pick-1');
    pick('call-now');
    pick('cannot-wait');
    const { ticketId, number } = page.counter.current ?? {};
    if (ticketId === undefined || number === undefined) throw new Error('somebody is called');
    page.refuse({ code: 'confirm-current', current: { ticketId, number }, until: 9e12 });
    keys('yes');
    expect(page.sent().at(-1)).toMatchObject({ type: 'call-ticket', ticketId: '1-A043', settle: 'came' });
  });

  it('SE7 gets priority, or loses it, with a reason', () => {
    keys('line', 'pick-1');
    pick('give-priority');
    pick('cannot-wait');
    expect(page.sent()[0]).toEqual({
      type: 'set-priority',
      ticketId: '1-A042',
      priority: 'priority',
      reason: 'cannot-wait',
    });
    const [entry] = page.counter.line;
    if (entry === undefined) throw new Error('somebody waits');
    page.answer(done(0));
    page.counter.line[0] = { ...entry, priority: 'priority' };
    page.show();
    keys('line', 'pick-1');
    expect(entries()).toContainEqual({ say: 'words', word: 'take-priority' });
  });

  it('SE6 is cancelled after the reason only', () => {
    keys('line', 'pick-1');
    pick('cancel');
    pick('citizen-left');
    expect(page.sent()).toEqual([{ type: 'cancel-ticket', ticketId: '1-A042', reason: 'citizen-left' }]);
  });

  it('SE6 is cancelled after it was called, from the rarer acts; not while it is served', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.pass(2_000);
    keys('more');
    pick('cancel');
    pick('citizen-left');
    expect(page.sent()).toEqual([{ type: 'cancel-ticket', ticketId: '1-A042', reason: 'citizen-left' }]);
    beginAs('officer');
    serve();
    keys('more');
    expect(entries()).not.toContainEqual({ say: 'words', word: 'cancel' });
  });

  it('stands on further pages when the line is long', () => {
    for (let n = 45; n < 62; n += 1) {
      const ticket = {
        number: `A0${n}`,
        service: 'Hộ tịch',
        waitedMs: 0,
        priority: 'ordinary',
        language: 'vi',
      } as const;
      page.counter.join({ ...ticket, needs: [] });
    }
    page.show();
    keys('line', 'pick-9', 'pick-9');
    expect(entries()[0]).toMatchObject({ number: 'A058' });
    keys('pick-5');
    expect(entries()[0]).toMatchObject({ number: 'A042' });
  });
});

describe('those who were absent', () => {
  it('SE2 come back with two keys and their number', () => {
    const [entry] = page.counter.line;
    if (entry === undefined) throw new Error('somebody waits');
    page.counter.also = { absent: [{ ...entry, absentAt: page.counter.hubTime }] };
    page.show();
    keys('absentees', 'pick-1', 'pick-1');
    expect(page.sent()).toEqual([{ type: 'return-ticket', ticketId: entry.ticketId }]);
    page.answer(done(99));
    expect(page.state).toMatchObject({ pending: null, notice: { kind: 'returned', number: 'A042' } });
  });

  it('SE2, CA11 too early only a supervisor decides it, with a reason', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.press('absent');
    expect(page.sent()).toMatchObject([{ type: 'mark-no-show', override: null }]);
    beginAs('supervisor');
    page.counter.callFirst('oldest-first');
    page.show();
    keys('absent');
    expect(page.sent()).toEqual([]);
    pick('supervisor-decision');
    expect(page.sent()).toMatchObject([{ type: 'mark-no-show', override: 'supervisor-decision' }]);
  });
});

describe('how a visit ends', () => {
  beforeEach(serve);

  it('SE1, IS7 what was noted goes with Done; Done alone stays one key', () => {
    page.take({ type: 'note-outcome', code: 'received' });
    page.take({ type: 'note-dossiers', change: 1 });
    page.take({ type: 'note-dossiers', change: 1 });
    page.press('done');
    expect(page.sent()[0]).toMatchObject({ type: 'complete-ticket', outcomes: ['received'], dossiers: 2 });
  });

  it('SE1 the list of outcomes stays open until Done, and takes back what was chosen twice', () => {
    keys('outcomes', 'pick-3', 'pick-1', 'pick-3', 'pick-8', 'pick-8', 'pick-7', 'done');
    expect(page.sent()[0]).toMatchObject({ type: 'complete-ticket', outcomes: ['done'], dossiers: 1 });
  });

  it('CA7 Next with an outcome noted finishes with it, then calls: one after the other', () => {
    page.take({ type: 'note-outcome', code: 'missing-papers' });
    page.press('next');
    page.press('next');
    expect(page.sent()).toMatchObject([{ type: 'complete-ticket', outcomes: ['missing-papers'] }]);
    page.answer(done(1));
    expect(page.sent().slice(1)).toEqual([
      { type: 'call-next', counterId: QUAY_3, expectedCurrent: null, settle: null },
    ]);
  });

  it('CA7 when the finishing is refused or in doubt, nobody is called', () => {
    page.take({ type: 'note-outcome', code: 'done' });
    page.press('next');
    page.refuse({ code: 'storage-unavailable' });
    expect(page.sent()).toHaveLength(1);
    expect(page.state.pending).toBeNull();
  });

  it('SE1 what was noted of one ticket never goes with another', () => {
    page.take({ type: 'note-outcome', code: 'received' });
    page.counter.callFirst('oldest-first');
    page.show();
    page.press('done');
    expect(page.sent()[0]).toMatchObject({ ticketId: '1-A043', outcomes: [], dossiers: null });
  });

  it('IS6 Done with further parts says that the visit goes on', () => {
    page.counter.change({
      otherParts: [{ serviceId: 's-1' as ServiceId, name: { vi: 'Cư trú', en: null, km: null } }],
    });
    page.show();
    page.press('done');
    page.counter.current = null;
    page.counter.revision += 1;
    page.show();
    page.answer(done(page.counter.revision));
    expect(page.state.notice).toMatchObject({ kind: 'handed-on', number: 'A042' });
  });
});

describe('leaving and moving', () => {
  it('CA9 with parked tickets it is asked where to, before anything is sent', () => {
    const [entry] = page.counter.line;
    if (entry === undefined) throw new Error('somebody waits');
    page.counter.also = { parked: [{ ...entry, parkedAt: 0 }] };
    page.show();
    keys('leave');
    expect(page.state.menu?.path).toEqual([{ kind: 'leave-parked', count: 1 }]);
    pick('1');
    expect(page.sent()).toEqual([
      {
        type: 'close-counter',
        counterId: QUAY_3,
        evenIfWaiting: false,
        parked: { kind: 'hand-over', toCounterId: 'quay-1' },
      },
    ]);
  });

  it('CA9 the last counter of a line is left only after the number of people was read', () => {
    keys('leave');
    page.refuse({ code: 'last-counter-of-line', waiting: 7, serviceIds: [] });
    expect(page.state.question).toMatchObject({ kind: 'last-counter', waiting: 7 });
    keys('yes');
    expect(page.sent().at(-1)).toMatchObject({ type: 'close-counter', evenIfWaiting: true, parked: null });
  });

  it('CA9 and so is the one that is left for another counter', () => {
    serve();
    keys('more');
    pick('move');
    pick('4');
    pick('ticket-stays');
    page.refuse({ code: 'last-counter-of-line', waiting: 7, serviceIds: [] });
    expect(page.state.question).toMatchObject({ kind: 'last-counter', waiting: 7 });
    keys('yes');
    expect(page.sent().at(-1)).toMatchObject({ type: 'move-counter', evenIfWaiting: true, current: 'stays' });
    page.answer(done(page.counter.revision));
    expect(page.state).toMatchObject({ screen: 'counter', counterId: 'quay-4', question: null });
  });

  it.each([
    ['ticket-goes-along', 'goes-along'],
    ['ticket-stays', 'stays'],
  ] as const)('CA9 moves in one step, "%s", and the page follows', (entry, current) => {
    serve();
    keys('more');
    pick('move');
    pick('4');
    pick(entry);
    const toCounterId = 'quay-4' as CounterId;
    const command = { type: 'move-counter', counterId: QUAY_3, toCounterId, current, evenIfWaiting: false };
    expect(page.sent()).toEqual([command]);
    page.answer(done(page.counter.revision));
    expect(page.state).toMatchObject({ screen: 'counter', counterId: toCounterId, pending: null });
  });
});

describe('two counters from one page', () => {
  const both = (counters: QueueOverviewView['counters']): QueueOverviewView['counters'] =>
    counters.map((counter) => (counter.counterId === 'quay-4' ? { ...counter, status: 'open', holder: LAN } : counter));

  it('CA9 the other counter that this person holds is watched too, and reached with one key', () => {
    showOverview({ counters: both(simulatedOverview(0, LAN, HOA).counters) });
    expect(page.effects).toContainEqual({ type: 'watch', counterIds: [QUAY_3, 'quay-4'] });
    const view = page.counter.view();
    const body = { ...view.body, counterId: 'quay-4' as CounterId, label: '4' };
    page.take({ type: 'counter', received: { ...view, body }, localMs: page.localMs });
    expect(page.state.counter?.body.counterId).toBe(QUAY_3);
    page.press('switch');
    expect(page.state).toMatchObject({ counterId: 'quay-4', counter: { body: { label: '4' } } });
    page.press('switch');
    expect(page.state.counter?.body.counterId).toBe(QUAY_3);
  });

  it('CA9 leaving one of them leads to the other', () => {
    showOverview({ counters: both(simulatedOverview(0, LAN, HOA).counters) });
    keys('leave');
    page.answer(done(9));
    expect(page.state).toMatchObject({ screen: 'counter', counterId: 'quay-4' });
  });

  it('CA9 views of counters that this person does not hold are not kept', () => {
    const view = page.counter.view();
    const body = { ...view.body, counterId: 'quay-5' as CounterId, holder: HOA };
    page.take({ type: 'counter', received: { ...view, body }, localMs: page.localMs });
    expect(page.state.others).toEqual([]);
  });
});

describe('practice', () => {
  it('TR1 begins from the list of rarer acts, and offers nothing that has no counterpart', () => {
    keys('more');
    pick('start-practice');
    const station = { kind: 'counter', counterId: QUAY_3 };
    expect(page.sent()).toEqual([{ type: 'start-practice', station }]);
    page.answer(done(page.counter.revision));
    page.counter.callFirst('oldest-first');
    page.counter.also = { practice: { until: page.counter.hubTime + 900_000, waiting: 0, current: null } };
    page.show();
    keys('transfer', 'park', 'line');
    expect(page.state.notice?.kind).toBe('not-in-practice');
    expect(page.state.menu).toBeNull();
    keys('end-practice');
    expect(page.sent()).toContainEqual({ type: 'end-practice', station });
  });
});

describe('the day', () => {
  beforeEach(() => {
    beginAs('supervisor');
    page.take({ type: 'show', screen: 'day' });
  });

  const open = (kind: 'stop-issuing' | 'end-calling' | 'resume-calling') => {
    const menu = kind === 'end-calling' ? { kind, inHours: true } : { kind };
    page.take({ type: 'menu', menu, localMs: page.localMs });
  };

  it('DA1, DA4 issuing is stopped with a reason and, where it is known, a whole minute when it begins again', () => {
    open('stop-issuing');
    pick('meeting');
    keys('pick-2');
    const [command] = page.sent();
    expect(command).toMatchObject({ type: 'stop-issuing', reason: 'meeting' });
    const reopensAt = command?.type === 'stop-issuing' ? (command.reopensAt ?? 0) : 0;
    expect(reopensAt % 60_000).toBe(0);
    expect(reopensAt - page.counter.hubTime).toBeGreaterThanOrEqual(15 * 60_000);
    expect(reopensAt - page.counter.hubTime).toBeLessThan(16 * 60_000);
  });

  it('DA1 the end of calling asks first, then what becomes of those who wait', () => {
    open('end-calling');
    pick('end-calling');
    expect(page.sent()).toEqual([{ type: 'end-calling', leftover: null, reason: null }]);
    const left = { waiting: 12, called: 1, parked: 2, appointments: 3 };
    page.refuse({ code: 'people-left', ...left });
    expect(page.state.menu?.path).toEqual([{ kind: 'people-left', ...left }]);
    pick('end-with-reason');
    pick('power-cut');
    expect(page.sent()[1]).toEqual({ type: 'end-calling', leftover: 'expire', reason: 'power-cut' });
  });

  it('DA1 going on, or places on the next day, are the other two ways', () => {
    for (const way of ['go-on-calling', 'end-with-appointments'] as const) {
      open('end-calling');
      pick('end-calling');
      page.refuse({ code: 'people-left', waiting: 12, called: 0, parked: 0, appointments: 0 });
      pick(way);
    }
    const ends = page.sent().filter((command) => command.type === 'end-calling');
    expect(ends.map((command) => command.leftover)).toEqual([null, null, 'appointments']);
  });

  it('DA1 with only appointments left they are moved, and no slip is promised', () => {
    open('end-calling');
    pick('end-calling');
    page.refuse({ code: 'people-left', waiting: 0, called: 0, parked: 0, appointments: 2 });
    pick('end-moving-appointments');
    expect(page.sent()[1]).toEqual({ type: 'end-calling', leftover: 'appointments', reason: null });
  });

  it('DA1 the end of calling is taken back after one question', () => {
    open('resume-calling');
    pick('keep-ended');
    expect(page.sent()).toEqual([]);
    open('resume-calling');
    pick('resume-calling');
    expect(page.sent()).toEqual([{ type: 'resume-calling' }]);
  });

  it('IS8 numbers pressed by mistake are cancelled together after one look', () => {
    const tickets = page.counter.line.map(({ ticketId, number }) => ({ ticketId, number }));
    page.take({ type: 'menu', menu: { kind: 'cancel-many', tickets }, localMs: page.localMs });
    pick('cancel-them');
    const ticketIds = tickets.map(({ ticketId }) => ticketId);
    expect(page.sent()).toEqual([{ type: 'cancel-tickets', ticketIds, reason: 'many-at-once' }]);
  });

  it('IS4 the number that was given stays on the page until the next command', () => {
    const command = { type: 'confirm-clock' } as const;
    page.take({ type: 'send', sending: { act: 'confirm-clock', number: null, command }, localMs: page.localMs });
    expect(page.state.made).toBeNull();
    const outcome = { type: 'appointment-made', code: 'AB12' as never, serviceId: 's-1' as ServiceId, at: 5 } as const;
    page.answer({ kind: 'accepted', commandId: 'c' as never, revision: 1, outcome });
    expect(page.state.made).toEqual(outcome);
  });

  it('HL3 nothing is sent while the hub is away, whatever a form asks', () => {
    page.link({ kind: 'lost' });
    const command = { type: 'resume-issuing' } as const;
    page.take({ type: 'send', sending: { act: 'resume-issuing', number: null, command }, localMs: page.localMs });
    open('stop-issuing');
    expect(page.sent()).toEqual([]);
    expect(page.state).toMatchObject({ menu: null, notice: { kind: 'not-connected' } });
  });

  it('a guide begins there, for a guide works no counter', () => {
    page = new Page();
    page.link(connectedAs(LAN, 'guide'));
    expect(page.state.screen).toBe('day');
  });
});
