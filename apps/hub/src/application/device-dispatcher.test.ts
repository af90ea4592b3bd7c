import { describe, expect, it } from 'vitest';
import type { TicketNumber } from '@motcua/protocol/vocabulary';
import { StorageError } from '../ports/errors.ts';
import type { PrintResult } from '../ports/ticket-printer.ts';
import { dispatcherRig as setUp, OWN as printerId } from './testing/dispatcher-rig.ts';
import { ScriptedPrinter } from './testing/scripted-printer.ts';

const SECOND = 1_000;

describe('the device dispatcher', () => {
  it('SL4 commits "sent" before the first byte, then what the printer proved', async () => {
    const { printer, time, changes, add, start, states } = setUp();
    add(1);
    add(2);
    start();
    await time.pass(0);
    expect(printer.printed.map((slip) => slip.jobId)).toEqual(['1-1.0', '1-2.0']);
    expect(states()).toEqual(['1-1.0 confirmed', '1-2.0 confirmed']);
    expect(changes).toEqual(['sent', 'confirmed', 'sent', 'confirmed']);
  });

  it('SL3 waits while the printer cannot print, and goes on when it can', async () => {
    const { printer, time, add, start, states } = setUp();
    printer.state = 'paper-out';
    add(1);
    start();
    await time.pass(10 * SECOND);
    expect(states()).toEqual(['1-1.0 todo']);
    printer.change('ready');
    await time.pass(0);
    expect(states()).toEqual(['1-1.0 confirmed']);
  });

  it('SL6 an interrupted slip is followed by one marked copy, and by no other', async () => {
    const { printer, time, add, start, states } = setUp();
    printer.results = [
      { kind: 'interrupted', reason: 'paper' },
      { kind: 'unknown', reason: 'silence' },
    ];
    add(1);
    start();
    await time.pass(60 * SECOND);
    expect(printer.printed).toEqual([
      { jobId: '1-1.0', copy: false },
      { jobId: '1-1.1', copy: true },
    ]);
    expect(states()).toEqual(['1-1.0 interrupted', '1-1.1 unknown']);
  });

  it('SL6 a printer that proves nothing never gets an automatic copy', async () => {
    const { printer, time, add, start, states } = setUp();
    printer.proofLevel = 'D';
    printer.results = [{ kind: 'unknown', reason: 'reset' }, { kind: 'unproven' }];
    add(1);
    add(2);
    start();
    await time.pass(60 * SECOND);
    expect(printer.printed.map((slip) => slip.jobId)).toEqual(['1-1.0', '1-2.0']);
    expect(states()).toEqual(['1-1.0 unknown', '1-2.0 unproven']);
  });

  it('SL7 a slip older than three minutes is not printed when the paper returns', async () => {
    const { printer, time, add, start, states } = setUp();
    printer.state = 'paper-out';
    add(1);
    start();
    await time.pass(100 * SECOND);
    add(2);
    await time.pass(81 * SECOND);
    expect(states()).toEqual(['1-1.0 expired', '1-2.0 todo']);
    printer.change('ready');
    await time.pass(0);
    expect(printer.printed.map((slip) => slip.jobId)).toEqual(['1-2.0']);
  });

  it('SL7 a printer that was off for long leaves no long work: all old slips end at once', async () => {
    const { outbox, printer, time, changes, add, start, states } = setUp();
    for (let nth = 1; nth <= 9; nth += 1) add(nth);
    await time.pass(181 * SECOND);
    add(10);
    const expired: number[] = [];
    const expireTodo = outbox.expireTodo.bind(outbox);
    outbox.expireTodo = (...old) => {
      expired.push(outbox.countTodo(printerId));
      return expireTodo(...old);
    };
    start();
    await time.pass(0);
    expect(expired).toEqual([10]);
    expect(states().filter((state) => state.endsWith(' expired'))).toHaveLength(9);
    expect(printer.printed.map((slip) => slip.jobId)).toEqual(['1-10.0']);
    // One kiosk asked for all of them, and hears of it once.
    expect(changes).toEqual(['expired', 'sent', 'confirmed']);
  });

  it('SL7 a copy lives as long as the first paper would have', async () => {
    const { printer, time, add, start, states } = setUp();
    printer.results = [{ kind: 'interrupted', reason: 'cover' }];
    add(1);
    await time.pass(170 * SECOND);
    const { wake } = start();
    await time.pass(0);
    printer.state = 'cover-open';
    expect(states()).toEqual(['1-1.0 interrupted', '1-1.1 confirmed']);
    wake();
    await time.pass(0);
    expect(printer.printed).toHaveLength(2);
  });

  it('SL6 what was in flight when the hub died is unknown, and copied once the printer can prove something', async () => {
    const { outbox, printer, time, add, start, states } = setUp();
    const job = add(1);
    outbox.setState(job.jobId, 'sent', time.now(), null);
    printer.proofLevel = null;
    printer.state = 'starting';
    start();
    await time.pass(0);
    expect(states()).toEqual(['1-1.0 unknown']);
    printer.proofLevel = 'B';
    printer.change('ready');
    await time.pass(2 * SECOND);
    expect(printer.printed).toEqual([{ jobId: '1-1.1', copy: true }]);
    expect(states()).toEqual(['1-1.0 unknown', '1-1.1 confirmed']);
  });

  it('HL1 a ticket that got another number on paper gets no second paper: neither what waits nor a copy', async () => {
    const { outbox, printer, time, numbers, add, start, states } = setUp();
    const [inFlight, waiting] = [add(1), add(2)];
    add(3);
    outbox.setState(inFlight.jobId, 'sent', time.now(), null);
    for (const { ticketId } of [inFlight, waiting]) numbers.set(ticketId, 'A800' as TicketNumber);
    start();
    await time.pass(60 * SECOND);
    expect(printer.printed).toEqual([{ jobId: '1-3.0', copy: false }]);
    expect(states()).toEqual(['1-1.0 unknown', '1-2.0 expired', '1-3.0 confirmed']);
  });

  it('HL1 a ticket that gets another number while its slip comes out is followed by no copy of the first', async () => {
    const { printer, time, numbers, add, start, states } = setUp();
    printer.results = [{ kind: 'interrupted', reason: 'cover' }];
    const { ticketId } = add(1);
    const print = printer.print.bind(printer);
    printer.print = async (slip, sent) => {
      const result = await print(slip, sent);
      numbers.set(ticketId, 'A800' as TicketNumber);
      return result;
    };
    start();
    await time.pass(60 * SECOND);
    expect(states()).toEqual(['1-1.0 interrupted']);
  });

  it('SL4 nothing is sent while "sent" cannot be stored, and it is printed when it can', async () => {
    const { outbox, printer, time, add, start, states } = setUp();
    add(1);
    const markSent = outbox.markSent.bind(outbox);
    let isFull = true;
    outbox.markSent = (...sent) => {
      if (isFull) throw new StorageError('disk full', 'before-commit', {});
      markSent(...sent);
    };
    start();
    await time.pass(5 * SECOND);
    expect(printer.printed).toEqual([]);
    isFull = false;
    await time.pass(2 * SECOND);
    expect(states()).toEqual(['1-1.0 confirmed']);
  });

  it('SL3 one printer is ended while the others go on: the slip under way may come out, no other follows', async () => {
    const { printer, time, add, start, states } = setUp();
    let answer = (_: PrintResult): void => undefined;
    printer.print = (slip, beforeFirstByte) => {
      beforeFirstByte(80);
      printer.printed.push({ jobId: slip.jobId, copy: slip.copy });
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    add(1);
    add(2);
    const worker = start();
    await time.pass(0);
    let ended = 0;
    void worker.end(3 * SECOND).then(() => ended++);
    void worker.hasEnded.then(() => ended++);
    await time.pass(SECOND);
    expect(ended).toBe(0);
    answer({ kind: 'confirmed' });
    await time.pass(0);
    expect(ended).toBe(2);
    expect(states()).toEqual(['1-1.0 confirmed', '1-2.0 todo']);
    // Whoever is bound to the same printer afterwards takes it up.
    printer.print = ScriptedPrinter.prototype.print.bind(printer);
    start();
    await time.pass(0);
    expect(states()).toEqual(['1-1.0 confirmed', '1-2.0 confirmed']);
  });

  it('SL3 slips for a printer that is gone end, and staff see them; one that is attended is left alone', async () => {
    const { outbox, printer, time, changes, add, begin, states } = setUp();
    printer.state = 'paper-out';
    add(1);
    outbox.setState(add(2).jobId, 'sent', time.now(), null);
    const dispatcher = begin();
    dispatcher.giveUp((id) => id === printerId);
    expect(states()).toEqual(['1-1.0 todo', '1-2.0 sent']);
    dispatcher.giveUp(() => false);
    expect(states()).toEqual(['1-1.0 expired', '1-2.0 unknown']);
    expect(changes).toEqual(['expired', 'unknown']);
    expect(outbox.toCheck(1, 9).entries.map(({ reason }) => reason)).toEqual([
      'the printer was taken out while the slip was being printed',
      'the printer was taken out of the settings',
    ]);
    add(3);
    dispatcher.attend(printer);
    dispatcher.giveUp(() => false);
    await time.pass(0);
    expect(states()).toContain('1-3.0 todo');
  });

  it('SL3 what a full disk does not take is given up when it does', async () => {
    const { outbox, time, add, begin, states } = setUp();
    add(1);
    const expireTodo = outbox.expireTodo.bind(outbox);
    outbox.expireTodo = () => {
      throw new StorageError('disk full', 'before-commit', {});
    };
    begin().giveUp(() => false);
    await time.pass(2 * SECOND);
    outbox.expireTodo = expireTodo;
    await time.pass(2 * SECOND);
    expect(states()).toEqual(['1-1.0 expired']);
  });

  it('SL3 stopping does not wait for ever for a printer that never answers; the slip stays in flight', async () => {
    const { printer, time, add, start, states } = setUp();
    printer.results = ['never'];
    add(1);
    const dispatcher = start();
    await time.pass(0);
    const stopped = dispatcher.stop(2 * SECOND);
    await time.pass(2 * SECOND);
    await stopped;
    expect(states()).toEqual(['1-1.0 sent']);
  });
});
