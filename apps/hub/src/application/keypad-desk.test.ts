import type { Actor, CounterInput } from '@motcua/protocol';
import type { KeypadLineSettings } from '@motcua/protocol/input-settings';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { MINUTE, QueueScenario, SECOND, staff } from '../domain/testing/queue-scenario.ts';
import type { KeypadPressed } from '../ports/input-devices.ts';
import { commandOutcome } from '../projections/command-outcome.ts';
import { KeypadDesk } from './keypad-desk.ts';

const lan = staff('lan');
const quay2 = 'quay-2' as CounterId;
const LINE: KeypadLineSettings = {
  ...{ lineId: 'k1' as KeypadLineSettings['lineId'], name: 'Bàn phím', connection: { kind: 'simulated' } },
  codec: { kind: 'ready', id: 'ascii-line' },
  keypads: [
    { address: 1, counterId: 'quay-1' as CounterId },
    { address: 2, counterId: quay2 },
  ],
};

function setUp() {
  const queue = new QueueScenario();
  const { settings } = queue.state.index ?? {};
  if (!settings) throw new Error('no settings');
  queue.given(
    { kind: 'system' },
    {
      type: 'apply-settings',
      settings: { ...settings, version: 2, calling: { ...settings.calling, officersMayChooseTickets: false } },
    },
  );
  let press: (pressed: KeypadPressed) => void = () => undefined;
  const told: { readonly to: string; readonly message: CounterInput }[] = [];
  const commands: { readonly by: Actor; readonly type: string }[] = [];
  const present: { signedIn: Actor | null; heldUpMs: number } = { signedIn: lan, heldUpMs: 0 };
  const desk = new KeypadDesk({
    state: () => queue.state,
    clock: { now: () => queue.at, monotonicMs: () => queue.at },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    makeLine: (_, onPress) => {
      press = onPress;
      const counts = { opened: 1, lost: 0, failedOpenings: 0, bytesIn: 0 };
      return {
        status: () => ({ state: 'open', since: 5, lastError: null, counts }),
        ...{ onChange: () => undefined, open: () => undefined, close: () => Promise.resolve() },
      };
    },
    publisher: {
      tellKiosk: () => 0,
      tellCounter: (message, holder) => told.push({ to: `${message.counterId} ${holder ?? 'all'}`, message }),
    },
    signedIn: () => present.signedIn,
    submit: (by, body) => {
      commands.push({ by, type: body.type });
      const decision = queue.when(by, body);
      if (decision.kind === 'rejected') return Promise.resolve(decision);
      const outcome = commandOutcome(queue.state, by, body, decision.events, queue.at);
      return Promise.resolve({ kind: 'accepted', revision: 1, isRepeated: false, outcome });
    },
    heldUpMs: () => present.heldUpMs,
    onChanged: () => undefined,
  });
  desk.follow([LINE]);
  /** What the counter's pages are told of a press; none where the view shows it. */
  const pressed = async (what: 'next' | 'recall' | number, keypad: number | null = 2) => {
    press(typeof what === 'number' ? { keypad, press: 'call-number', number: what } : { keypad, press: what });
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
    return told.splice(0).map(({ to, message }) => ({
      to,
      answer: message.kind === 'counter-press' ? message.answer : null,
    }));
  };
  const open = () => queue.open('quay-2', lan);
  return { queue, desk, pressed, commands, present, open };
}

describe('the desk of the keypads', () => {
  it('KP2 next and recall are the commands of whoever holds the counter', async () => {
    const { queue, pressed, commands, open } = setUp();
    open();
    const { number } = queue.issue('ho-tich');
    expect(await pressed('next')).toEqual([]);
    expect(queue.current('quay-2')).toMatchObject({ number, status: 'called' });
    queue.wait(5 * SECOND);
    expect(await pressed('recall')).toEqual([{ to: 'quay-2 lan', answer: { kind: 'recalled', number } }]);
    expect(commands).toEqual([
      { by: lan, type: 'call-next' },
      { by: lan, type: 'recall-ticket' },
    ]);
  });

  it('KP2 a double press calls once, however long the first one takes', async () => {
    const { queue, desk, pressed, commands, open } = setUp();
    open();
    queue.issue('ho-tich');
    queue.issue('ho-tich');
    const both = [pressed('next'), pressed('next')];
    await Promise.all(both);
    queue.wait(700);
    expect(await pressed('next')).toEqual([]);
    expect(commands).toHaveLength(1);
    expect(desk.health()[0]?.keypads[1]?.presses).toBe(3);
  });

  it('KP2 what a keypad called can be taken back within ten seconds', async () => {
    const { queue, pressed, open } = setUp();
    open();
    queue.issue('ho-tich');
    await pressed('next');
    const act = queue.state.counters.get(quay2)?.acts ?? 0;
    queue.wait(5 * SECOND).given(lan, { type: 'undo-act', counterId: quay2, act, reason: 'staff-mistake' });
    expect(queue.current('quay-2')).toBeNull();
  });

  it('KP3 a refusal is told on the counter’s page, the question whether somebody came with it', async () => {
    const { queue, pressed, open } = setUp();
    open();
    const refused = async (what: 'next' | 'recall') => {
      const [told] = await pressed(what);
      return told?.answer?.kind === 'refused' ? told.answer.rejection.code : told?.answer?.kind;
    };
    expect(await refused('next')).toBe('no-one-waiting');
    expect(await refused('recall')).toBe('nobody-here');
    queue.issue('ho-tich');
    await pressed('next');
    queue.wait(10 * SECOND);
    expect(await refused('next')).toBe('confirm-current');
    queue.wait(2 * MINUTE);
    expect(await refused('next')).toBe('none-waiting-after');
  });

  it('KP3 at a counter that is closed or has a break nothing happens, and whoever looks at it is told', async () => {
    const { queue, pressed, commands, open } = setUp();
    queue.issue('ho-tich');
    expect(await pressed('next')).toEqual([
      { to: 'quay-2 all', answer: { kind: 'refused', rejection: { code: 'counter-not-open', status: 'closed' } } },
    ]);
    open();
    queue.given(lan, { type: 'pause-counter', counterId: quay2 });
    expect(await pressed('next')).toEqual([
      { to: 'quay-2 lan', answer: { kind: 'refused', rejection: { code: 'counter-not-open', status: 'paused' } } },
    ]);
    expect(commands).toEqual([]);
  });

  it('KP2 it acts for nobody who is signed in nowhere', async () => {
    const { queue, pressed, commands, present, open } = setUp();
    open();
    queue.issue('ho-tich');
    present.signedIn = null;
    expect(await pressed('next')).toEqual([{ to: 'quay-2 all', answer: { kind: 'not-signed-in' } }]);
    expect(commands).toEqual([]);
  });

  it('KP4 a chosen number is not called before somebody has said why; without the right it is refused', async () => {
    const { queue, pressed, commands, present, open } = setUp();
    open();
    queue.issue('ho-tich');
    const { ticketId, number } = queue.issue('ho-tich');
    expect(await pressed(2)).toMatchObject([{ answer: { kind: 'refused', rejection: { code: 'forbidden' } } }]);
    const chief = staff('lan', 'supervisor');
    present.signedIn = chief;
    expect(await pressed(2)).toEqual([
      { to: 'quay-2 lan', answer: { kind: 'needs-reason', ticket: { ticketId, number } } },
    ]);
    expect(await pressed(77)).toEqual([{ to: 'quay-2 lan', answer: { kind: 'no-such-number', number: 77 } }]);
    expect(commands).toEqual([]);
  });

  it('KP4 in practice no number is chosen', async () => {
    const { queue, pressed, open } = setUp();
    open();
    queue.given(lan, { type: 'start-practice', station: { kind: 'counter', counterId: quay2 } });
    expect(await pressed(1)).toMatchObject([{ answer: { kind: 'not-in-practice' } }]);
    expect(await pressed('next')).toEqual([]);
    expect(queue.state.practice.tickets.size).toBe(1);
  });

  it('KP2 what lay in a hub that stood still is not done any more', async () => {
    const { queue, pressed, commands, present, open } = setUp();
    open();
    queue.issue('ho-tich');
    present.heldUpMs = 3_001;
    expect(await pressed('next')).toEqual([]);
    expect(commands).toEqual([]);
  });

  it('KP5 staff see each line and keypad, when it was pressed last, and a keypad that nobody has named', async () => {
    const { queue, desk, pressed } = setUp();
    await pressed('next');
    await pressed('next', 9);
    expect(desk.health()).toEqual([
      {
        ...{ lineId: 'k1', name: 'Bàn phím', simulated: true, state: 'open', since: 5, lastError: null },
        ...{ timesLost: 0, strayAddress: 9 },
        keypads: [
          { address: 1, counterId: 'quay-1', presses: 0, lastPressedAt: null },
          { address: 2, counterId: 'quay-2', presses: 1, lastPressedAt: queue.at },
        ],
      },
    ]);
  });
});
