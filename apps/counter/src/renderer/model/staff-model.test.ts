import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, CounterId, Session, TicketId } from '@motcua/protocol';
import { counterStanding } from './panel.ts';
import { connectedAs, done, HOA, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

let page: Page;

beforeEach(() => {
  page = new Page();
  for (const number of ['A042', 'A043', 'A044']) {
    const ticket = { number, service: 'Hộ tịch', waitedMs: 600_000, priority: 'ordinary', language: 'vi' } as const;
    page.counter.join({ ...ticket, needs: [] });
  }
  page.link(connectedAs(LAN));
  page.take({ type: 'choose', counterId: QUAY_3 });
  page.show();
  page.effects.length = 0;
});

const REQUEST = { name: 'lan', password: 'given by somebody' };

describe('next', () => {
  it('CA7 names the ticket that the clerk sees, or none', () => {
    page.press('next');
    expect(page.sent()).toEqual([{ type: 'call-next', counterId: QUAY_3, expectedCurrent: null, settle: null }]);
    const ticketId = page.callFirst('answer-first');
    page.pass(60_000);
    page.press('next');
    expect(page.sent()[1]).toEqual({
      type: 'call-next',
      counterId: QUAY_3,
      expectedCurrent: ticketId,
      settle: null,
    });
  });

  it.each(['answer-first', 'view-first'] as const)('CA7 a double press calls once (%s)', (order) => {
    page.press('next');
    page.press('next');
    page.pass(40);
    page.callFirst(order);
    page.press('next');
    page.pass(500);
    page.press('next');
    expect(page.sent()).toHaveLength(1);
    page.pass(400);
    page.press('next');
    expect(page.sent()).toHaveLength(2);
  });

  it('CA7 between the answer and the view that shows it nothing else is sent', () => {
    page.press('next');
    page.answer(done(page.counter.revision + 1));
    page.press('next');
    page.press('done');
    expect(page.sent()).toHaveLength(1);
    page.counter.revision += 1;
    page.show();
    page.press('next');
    expect(page.sent()).toHaveLength(2);
  });

  it('an answer whose view never comes blocks nothing for longer than two seconds', () => {
    page.press('next');
    page.answer(done(page.counter.revision + 1));
    page.pass(2_000);
    page.press('next');
    expect(page.sent()).toHaveLength(2);
  });

  it('CA7 already moved on counts as success, quietly', () => {
    page.press('next');
    page.refuse({ code: 'already-moved-on', current: null });
    expect(page.state.notice?.kind).toBe('already-done');
    expect(page.state.pending).toBeNull();
  });

  it('says that nobody waits, in words', () => {
    page.press('next');
    page.refuse({ code: 'no-one-waiting' });
    expect(page.state.notice).toMatchObject({ kind: 'refused', rejection: { code: 'no-one-waiting' } });
    page.pass(20_000);
    expect(page.state.notice).toBeNull();
  });

  it('says that the last one is done when nobody follows', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.pass(60_000);
    page.press('next');
    page.answer(done(page.counter.revision));
    expect(page.state.notice?.kind).toBe('none-waiting-after');
  });

  it('CA9 at a counter that is not open here it opens, and never calls', () => {
    page.counter.status = 'closed';
    page.counter.holder = null;
    page.show();
    page.press('next');
    expect(page.sent()).toEqual([{ type: 'open-counter', counterId: QUAY_3 }]);
  });
});

describe('the question whether the citizen came', () => {
  function askedPage(): TicketId {
    page.press('next');
    const ticketId = page.callFirst('view-first');
    page.pass(5_000);
    page.press('next');
    const number = page.counter.current?.number;
    if (number === undefined) throw new Error('somebody is called');
    page.refuse({ code: 'confirm-current', current: { ticketId, number }, until: 2_000_000 });
    page.effects.length = 0;
    return ticketId;
  }

  it('CA7 is asked when the hub asks, and Next does not answer it', () => {
    askedPage();
    expect(page.state.question).toMatchObject({ kind: 'came-or-absent', number: 'A042' });
    page.pass(3_000);
    page.press('next');
    expect(page.sent()).toEqual([]);
  });

  it.each([
    ['yes', 'came'],
    ['start', 'came'],
    ['no', 'absent'],
    ['absent', 'absent'],
  ] as const)('CA7 "%s" settles it as %s', (action, settle) => {
    const ticketId = askedPage();
    page.pass(1_000);
    page.press(action);
    expect(page.sent()).toEqual([{ type: 'call-next', counterId: QUAY_3, expectedCurrent: ticketId, settle }]);
    expect(page.state.question).toBeNull();
  });

  it('is not answered by the press that raised it', () => {
    askedPage();
    page.pass(200);
    page.press('yes');
    expect(page.sent()).toEqual([]);
    expect(page.state.question).not.toBeNull();
  });

  it('goes away when the ticket is being served or gone, or is waved off', () => {
    askedPage();
    page.press('dismiss');
    expect(page.state.question).toBeNull();
    askedPageAgain();
    page.counter.change({ status: 'serving', servingSince: 1_000_000 });
    page.show();
    expect(page.state.question).toBeNull();
  });

  function askedPageAgain(): void {
    page.press('next');
    const { ticketId, number } = page.counter.current ?? {};
    if (ticketId === undefined || number === undefined) throw new Error('somebody is called');
    page.refuse({ code: 'confirm-current', current: { ticketId, number }, until: 2_000_000 });
    expect(page.state.question).not.toBeNull();
  }

  it('SE2 absent too early is said in words and keeps the ticket', () => {
    askedPage();
    page.pass(1_000);
    page.press('no');
    page.refuse({ code: 'no-show-too-early', announcementsMissing: 1, allowedAt: null });
    expect(page.state.notice).toMatchObject({ kind: 'refused', rejection: { code: 'no-show-too-early' } });
  });
});

describe('the ticket at the counter', () => {
  it.each([
    ['recall', { type: 'recall-ticket' }, 'recalled'],
    ['absent', { type: 'mark-no-show', override: null }, 'marked-absent'],
    ['done', { type: 'complete-ticket', outcomes: [], dossiers: null }, 'completed'],
  ] as const)('"%s" sends its command for it and says so', (action, command, notice) => {
    const ticketId = page.counter.callFirst('oldest-first');
    page.show();
    page.press(action);
    expect(page.sent()).toEqual([{ ...command, counterId: QUAY_3, ticketId }]);
    page.counter.current = null;
    page.counter.revision += 1;
    page.show();
    page.answer(done(page.counter.revision));
    expect(page.state.notice).toMatchObject({ kind: notice, number: 'A042' });
    expect(page.state.pending).toBeNull();
  });

  it('without one, says so and sends nothing', () => {
    for (const action of ['recall', 'absent', 'start', 'done'] as const) page.press(action);
    expect(page.sent()).toEqual([]);
    expect(page.state.notice?.kind).toBe('nobody-here');
  });
});

describe('opening, leaving, taking over', () => {
  it('CA9 asks before it takes over a counter that somebody holds', () => {
    page.counter.holder = HOA;
    page.show();
    expect(counterStanding(page.state)).toBe('held-by-other');
    page.press('open');
    expect(page.sent()).toEqual([]);
    expect(page.state.question).toMatchObject({ kind: 'take-over', holder: 'Trần Thị Hoa' });
    page.pass(1_000);
    page.press('next');
    expect(page.sent()).toEqual([]);
    page.press('yes');
    expect(page.sent()).toEqual([{ type: 'open-counter', counterId: QUAY_3 }]);
  });

  it('CA9 a counter that was taken over calls no more from here', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.counter.holder = HOA;
    page.show();
    page.press('next');
    expect(page.sent()).toEqual([]);
    expect(page.state.question?.kind).toBe('take-over');
  });

  it('CA9 leaves with one key where nobody is here, and shows the counters when it is done', () => {
    page.press('leave');
    page.press('leave');
    expect(page.sent()).toEqual([{ type: 'close-counter', parked: null, evenIfWaiting: false, counterId: QUAY_3 }]);
    expect(page.state.question).toBeNull();
    page.answer(done(9));
    expect(page.state.screen).toBe('counters');
  });

  it('leaves somebody who is here only after the answer, then shows the counters', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.press('leave');
    expect(page.sent()).toEqual([]);
    page.pass(1_000);
    page.press('no');
    expect(page.state.question).toBeNull();
    page.press('leave');
    page.pass(1_000);
    page.press('yes');
    expect(page.sent()).toEqual([{ type: 'close-counter', parked: null, evenIfWaiting: false, counterId: QUAY_3 }]);
    page.answer(done(9));
    expect(page.state).toMatchObject({ screen: 'counters', counterId: null, counter: null });
    expect(page.effects).toContainEqual({ type: 'remember', accountId: 'lan', counterId: null });
  });

  it('a refused leaving stays at the counter', () => {
    page.press('leave');
    page.refuse({ code: 'storage-unavailable' });
    expect(page.state).toMatchObject({ screen: 'counter', counterId: QUAY_3 });
  });

  it('a counter that is not held here is left without a command', () => {
    page.counter.holder = null;
    page.counter.status = 'closed';
    page.show();
    page.press('leave');
    expect(page.sent()).toEqual([]);
    expect(page.state.screen).toBe('counters');
  });
});

describe('without the hub', () => {
  it('HL3 sends nothing while the link is lost, and says so', () => {
    page.link({ kind: 'lost' });
    page.press('next');
    page.press('done');
    expect(page.sent()).toEqual([]);
    expect(page.state.notice?.kind).toBe('not-connected');
    page.link(connectedAs(LAN));
    expect(page.sent()).toEqual([]);
  });

  it('HL3 a command without an answer is told later, never sent again', () => {
    page.press('next');
    page.link({ kind: 'lost' });
    page.answer({ kind: 'no-answer', commandId: 'c-1' as CommandId });
    expect(page.state.notice).toMatchObject({ kind: 'in-doubt', action: 'next' });
    page.link(connectedAs(LAN));
    page.take({ type: 'late', late: { commandId: 'c-1' as CommandId, outcome: null }, localMs: page.localMs });
    expect(page.state.notice).toMatchObject({ kind: 'never-happened', action: 'next' });
    expect(page.sent()).toHaveLength(1);
  });

  it('HL3 tells when the lost command had been carried out after all', () => {
    page.press('next');
    page.answer({ kind: 'no-answer', commandId: 'c-1' as CommandId });
    const late = { commandId: 'c-1' as CommandId, outcome: { type: 'done' } as const };
    page.take({ type: 'late', late, localMs: page.localMs });
    expect(page.state.notice).toMatchObject({ kind: 'happened-after-all' });
    page.take({ type: 'late', late, localMs: page.localMs });
    expect(page.state.inDoubt).toEqual([]);
  });

  it('keeps counter and ticket over a restart of the hub, without signing in', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    const before = page.state.counter;
    page.link({ kind: 'lost' });
    expect(page.state.counter).toBe(before);
    page.counter.epoch += 1;
    page.link(connectedAs(LAN));
    page.show();
    expect(page.state).toMatchObject({ screen: 'counter', counterId: QUAY_3 });
    expect(page.effects).toContainEqual({ type: 'watch', counterIds: [QUAY_3] });
    page.pass(1_000);
    page.press('recall');
    expect(page.sent()).toHaveLength(1);
  });

  it('drops a question at the cut: its ticket may have moved on', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.press('leave');
    expect(page.state.question?.kind).toBe('leave');
    page.link({ kind: 'lost' });
    expect(page.state.question).toBeNull();
  });
});

describe('signing in', () => {
  it('a session that ended comes back to the same counter after signing in again', () => {
    page.link({ kind: 'refused', code: 'session-ended' });
    page.take({ type: 'sign-in-sent' });
    expect(page.state.signIn.kind).toBe('busy');
    const value: Session = { ...LAN, displayName: LAN.name, role: 'officer', endsAt: 9 };
    page.take({ type: 'sign-in-answer', request: REQUEST, result: { kind: 'ok', value }, localMs: page.localMs });
    page.link(connectedAs(LAN));
    expect(page.state).toMatchObject({ screen: 'counter', counterId: QUAY_3, signIn: { kind: 'ready' } });
    expect(page.effects).toContainEqual({ type: 'watch', counterIds: [QUAY_3] });
  });

  it('another person begins with the choice of counters, or with the one remembered for them', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.link({ kind: 'refused', code: 'session-ended' });
    page.link(connectedAs(HOA));
    expect(page.state).toMatchObject({ screen: 'counters', counterId: null, counter: null });
    page.link({ kind: 'refused', code: 'not-signed-in' });
    page.link(connectedAs(LAN), QUAY_3);
    expect(page.state).toMatchObject({ screen: 'counter', counterId: QUAY_3, counter: null });
  });

  it('says why it was refused, and until when', () => {
    const problem = { code: 'try-later', field: null, retryAfterMs: 4_000 } as const;
    page.take({ type: 'sign-in-answer', request: REQUEST, result: { kind: 'refused', problem }, localMs: 5 });
    expect(page.state.signIn).toEqual({ kind: 'refused', problem, at: 5 });
    expect(page.state.givenPassword).toBeNull();
    page.take({ type: 'sign-in-answer', request: REQUEST, result: { kind: 'no-answer' }, localMs: 6 });
    expect(page.state.signIn).toEqual({ kind: 'no-answer' });
  });
});

describe('AC12 a password that somebody else made', () => {
  const answered = (code: 'new-password-needed' | 'weak-password' | 'wrong-name-or-password') =>
    page.take({
      ...{ type: 'sign-in-answer', request: REQUEST, localMs: 5 },
      result: { kind: 'refused', problem: { code, field: null, retryAfterMs: null } },
    });

  it('is kept while one of their own is asked for, and no longer', () => {
    answered('new-password-needed');
    expect(page.state.givenPassword).toEqual(REQUEST);
    page.take({ type: 'sign-in-sent' });
    answered('weak-password');
    expect(page.state.givenPassword).toEqual(REQUEST);
    answered('wrong-name-or-password');
    expect(page.state).toMatchObject({ givenPassword: null, signIn: { kind: 'refused' } });
    answered('new-password-needed');
    page.take({ type: 'entrance', entrance: 'sign-in' });
    expect(page.state).toMatchObject({ givenPassword: null, signIn: { kind: 'ready' } });
  });
});

describe('the set-up pages', () => {
  it('lead from one to the other and back to where the first was opened', () => {
    page.take({ type: 'show', screen: 'counter' });
    page.take({ type: 'show', screen: 'devices' });
    page.take({ type: 'show', screen: 'accounts' });
    page.take({ type: 'back' });
    expect(page.state.screen).toBe('counter');
  });

  it('AC13 give way to signing in anew when the password is changed', () => {
    page.take({ type: 'show', screen: 'counters' });
    page.take({ type: 'show', screen: 'password' });
    page.take({ type: 'password-changed' });
    expect(page.state).toMatchObject({ screen: 'counters', signIn: { kind: 'password-changed' } });
  });

  it('AC6 the recovery code stands in the place of signing in, until its successor is written down', () => {
    page.take({ type: 'entrance', entrance: 'recovery' });
    page.take({ type: 'link', link: { kind: 'lost' }, remembered: null, localMs: 5 });
    expect(page.state.entrance).toBe('recovery');
    page.take({ type: 'password-changed' });
    expect(page.state).toMatchObject({ entrance: 'sign-in', signIn: { kind: 'password-changed' } });
  });

  it.each(['counter', 'counters'] as const)('lead back to where they were opened (%s)', (screen) => {
    page.take({ type: 'show', screen });
    page.take({ type: 'show', screen: 'devices' });
    page.take({ type: 'back' });
    expect(page.state).toMatchObject({ screen, counterId: QUAY_3 });
  });
});

describe('views', () => {
  it('of another counter, on their way when this one was chosen, are not taken', () => {
    const received = page.counter.view();
    const other = { ...received, body: { ...received.body, counterId: 'quay-1' as CounterId } };
    page.take({ type: 'counter', received: other, localMs: page.localMs });
    expect(page.state.counter?.body.counterId).toBe(QUAY_3);
  });
});

describe('a sign-out that did not happen', () => {
  const stillThere = () => page.state.signedOutInVain;
  beforeEach(() => page.take({ type: 'sign-out', isInVain: true }));

  it('AC8 is told until the hub says that nobody is signed in', () => {
    page.link({ kind: 'lost' });
    expect(stillThere()).toBe(true);
    page.link({ kind: 'refused', code: 'session-ended' });
    expect(stillThere()).toBe(false);
  });

  it('AC8 is no concern of the next person', () => {
    page.link(connectedAs(LAN));
    expect(stillThere()).toBe(true);
    page.link(connectedAs(HOA));
    expect(stillThere()).toBe(false);
  });
});
