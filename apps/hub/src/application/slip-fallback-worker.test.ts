import { describe, expect, it } from 'vitest';
import { StorageError } from '../ports/errors.ts';
import { dispatcherRig, OTHER, OWN } from './testing/dispatcher-rig.ts';

const SECOND = 1_000;

/** Two printers, the first with the second as its fallback. */
function setUp() {
  const rig = dispatcherRig();
  rig.fallbacks.set(OWN, OTHER);
  const start = () => {
    const dispatcher = rig.begin();
    dispatcher.attend(rig.printer);
    dispatcher.attend(rig.other);
    return dispatcher;
  };
  const printedAt = (printer: typeof rig.printer): string[] =>
    printer.printed.map(({ jobId, copy }) => (copy ? `${jobId} copy` : jobId));
  return { ...rig, start, printedAt };
}

describe('a printer that cannot print, with a fallback', () => {
  it('SL2 its slips come out of the other one, the backlog in order, and of its own again when it is well', async () => {
    const { printer, other, time, add, start, states, printedAt, outbox } = setUp();
    add(1);
    const { wake } = start();
    await time.pass(0);
    printer.change('paper-out');
    add(2);
    add(3);
    wake();
    await time.pass(0);
    expect(printedAt(other)).toEqual(['1-2.0', '1-3.0']);
    printer.change('ready');
    add(4);
    wake();
    await time.pass(0);
    expect(printedAt(printer)).toEqual(['1-1.0', '1-4.0']);
    expect(states().every((state) => state.endsWith(' confirmed'))).toBe(true);
    expect(outbox.countsOf(1).get(OWN)).toMatchObject({ confirmed: 2, moved: 2 });
    expect(outbox.countsOf(1).get(OTHER)).toMatchObject({ confirmed: 2, moved: 0 });
  });

  it('SL2 while it is only being checked nothing moves', async () => {
    const { printer, other, time, add, start, printedAt } = setUp();
    printer.state = 'starting';
    add(1);
    start();
    await time.pass(5 * SECOND);
    printer.change('ready');
    await time.pass(0);
    expect([printedAt(printer), printedAt(other)]).toEqual([['1-1.0'], []]);
  });

  it('SL2 what waits moves as soon as the fallback is ready', async () => {
    const { printer, other, time, add, start, printedAt } = setUp();
    printer.state = 'offline';
    other.state = 'cover-open';
    add(1);
    start();
    await time.pass(20 * SECOND);
    expect(printedAt(other)).toEqual([]);
    other.change('ready');
    await time.pass(0);
    expect(printedAt(other)).toEqual(['1-1.0']);
  });

  it('SL2 a slip moves once: with both printers out in turn it waits where it went, and nothing goes back and forth', async () => {
    const { printer, other, fallbacks, outbox, time, add, start, printedAt } = setUp();
    fallbacks.set(OTHER, OWN);
    const moves: number[] = [];
    const moveTodo = outbox.moveTodo.bind(outbox);
    outbox.moveTodo = (...move) => {
      const moved = moveTodo(...move);
      if (moved.length > 0) moves.push(moved.length);
      return moved;
    };
    printer.state = 'paper-out';
    other.results = ['never'];
    add(1);
    const { wake } = start();
    await time.pass(0);
    // The first one occupies the fallback; the second waits behind it.
    add(2);
    wake();
    await time.pass(0);
    printer.change('ready');
    other.change('paper-out');
    await time.pass(60 * SECOND);
    expect(moves).toEqual([1, 1]);
    expect([printedAt(printer), printedAt(other)]).toEqual([[], ['1-1.0']]);
    expect(outbox.nextTodo(OTHER)).toMatchObject({ jobId: '1-2.0', movedFrom: OWN });
  });

  it('SL2, SL6 a slip that is out or may be never moves; its copy, still unprinted, does', async () => {
    const { printer, other, time, add, start, states, printedAt } = setUp();
    printer.results = [{ kind: 'interrupted', reason: 'paper-out' }];
    add(1);
    const print = printer.print.bind(printer);
    printer.print = async (...slip) => {
      const result = await print(...slip);
      if (result.kind === 'interrupted') printer.change('paper-out');
      return result;
    };
    start();
    await time.pass(SECOND);
    expect(states()).toEqual(['1-1.0 interrupted', '1-1.1 confirmed']);
    expect([printedAt(printer), printedAt(other)]).toEqual([['1-1.0'], ['1-1.1 copy']]);
  });

  it('SL2, SL6 the copy of a slip that was moved stays where it went', async () => {
    const { printer, other, fallbacks, time, add, start, printedAt } = setUp();
    fallbacks.set(OTHER, OWN);
    printer.state = 'paper-out';
    other.results = [{ kind: 'interrupted', reason: 'cover-open' }];
    const print = other.print.bind(other);
    other.print = async (...slip) => {
      const result = await print(...slip);
      if (result.kind === 'interrupted') {
        other.change('cover-open');
        printer.change('ready');
      }
      return result;
    };
    add(1);
    start();
    await time.pass(10 * SECOND);
    other.change('ready');
    await time.pass(0);
    expect([printedAt(printer), printedAt(other)]).toEqual([[], ['1-1.0', '1-1.1 copy']]);
  });

  it('SL10 a reprint comes out where staff wanted it, and holds up nobody else’s slip', async () => {
    const { printer, other, time, add, start, printedAt } = setUp();
    printer.state = 'paper-out';
    add(1, '1-1.in1-1.1');
    add(2);
    start();
    await time.pass(SECOND);
    expect(printedAt(other)).toEqual(['1-2.0']);
    printer.change('ready');
    await time.pass(0);
    expect(printedAt(printer)).toEqual(['1-1.in1-1.1']);
  });

  it('SL7 what is too old by then is printed nowhere', async () => {
    const { printer, other, time, add, start, states, printedAt } = setUp();
    printer.state = 'paper-out';
    other.state = 'offline';
    add(1);
    await time.pass(181 * SECOND);
    add(2);
    start();
    other.change('ready');
    await time.pass(0);
    expect(states()).toEqual(['1-1.0 expired', '1-2.0 confirmed']);
    expect(printedAt(other)).toEqual(['1-2.0']);
  });

  it('SL2 what waits behind a slip under way moves at once, when the printer falls silent in the middle of it', async () => {
    const { printer, other, time, add, start, printedAt, states } = setUp();
    printer.results = ['never'];
    add(1);
    const { wake } = start();
    await time.pass(0);
    printer.change('not-answering');
    add(2);
    wake();
    await time.pass(0);
    expect([printedAt(printer), printedAt(other)]).toEqual([['1-1.0'], ['1-2.0']]);
    expect(states()).toEqual(['1-1.0 sent', '1-2.0 confirmed']);
  });

  it('SL2 a slip whose move the disk has not taken is printed nowhere until it has', async () => {
    const { printer, other, outbox, time, add, start, printedAt } = setUp();
    const moveTodo = outbox.moveTodo.bind(outbox);
    outbox.moveTodo = () => {
      throw new StorageError('disk full', 'before-commit', {});
    };
    printer.state = 'paper-out';
    add(1);
    start();
    await time.pass(5 * SECOND);
    expect(printedAt(other)).toEqual([]);
    outbox.moveTodo = moveTodo;
    await time.pass(2 * SECOND);
    expect(printedAt(other)).toEqual(['1-1.0']);
  });

  it('SL4 a slip that moved while its own printer was asked whether it is well does not come out there', async () => {
    const { printer, other, time, add, start, states, printedAt } = setUp();
    let passGate = (): void => undefined;
    printer.print = async (slip, beforeFirstByte) => {
      await new Promise<void>((resolve) => {
        passGate = resolve;
      });
      beforeFirstByte(80);
      printer.printed.push({ jobId: slip.jobId, copy: slip.copy });
      return { kind: 'confirmed' };
    };
    add(1);
    start();
    await time.pass(0);
    printer.change('not-answering');
    await time.pass(0);
    printer.change('ready');
    passGate();
    await time.pass(0);
    expect([printedAt(printer), printedAt(other)]).toEqual([[], ['1-1.0']]);
    expect(states()).toEqual(['1-1.0 confirmed']);
  });
});
