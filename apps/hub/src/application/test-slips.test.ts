import type { PaperList } from '../reactions/paper-list.ts';
import type { TestSlip } from '../reactions/test-slip.ts';
import { describe, expect, it } from 'vitest';
import { dispatcherRig, OTHER, OWN } from './testing/dispatcher-rig.ts';
import type { ScriptedPrinter } from './testing/scripted-printer.ts';
import type { TestSlipFate } from './test-slips.ts';

const SECOND = 1_000;
const TEST = { kind: 'test', size: 'small' } as TestSlip;
const LIST = { kind: 'list' } as PaperList;

function setUp() {
  const rig = dispatcherRig();
  const ask = (printerId = OWN) => {
    const answer: { fate: TestSlipFate | null } = { fate: null };
    void rig.testSlips.ask(printerId, TEST).then((fate) => {
      answer.fate = fate;
    });
    return answer;
  };
  return { ...rig, ask };
}

/** What the printer is given from now on, in its order: the jobs of slips, and the kinds of other papers. */
function orderAt(printer: ScriptedPrinter): readonly string[] {
  const order: string[] = [];
  const print = printer.print.bind(printer);
  printer.print = (slip, before) => {
    order.push(slip.jobId);
    return print(slip, before);
  };
  const printOther = printer.printOther.bind(printer);
  printer.printOther = (paper, before) => {
    order.push(paper.kind);
    return printOther(paper, before);
  };
  return order;
}

describe('a test slip', () => {
  it('SL10 comes out of an idle printer at once, takes paper, and its fate is answered', async () => {
    const { printer, outbox, time, start, states, ask } = setUp();
    printer.results = [{ kind: 'unproven' }];
    start();
    await time.pass(0);
    const answer = ask();
    await time.pass(0);
    expect(answer.fate).toEqual({ kind: 'unproven' });
    expect(printer.tested).toEqual([TEST]);
    expect(outbox.rolls.of(OWN)).toMatchObject({ slips: 1, usedMm: 80 });
    expect(states()).toEqual([]);
  });

  it('SL10 waits for its turn: those who pressed before it get theirs first, those after it theirs afterwards', async () => {
    const { printer, time, add, start, ask } = setUp();
    const order = orderAt(printer);
    add(1);
    add(2);
    await time.pass(10);
    const answer = ask();
    await time.pass(10);
    add(3);
    start();
    await time.pass(0);
    expect(order).toEqual(['1-1.0', '1-2.0', 'test', '1-3.0']);
    expect(answer.fate).toEqual({ kind: 'confirmed' });
  });

  it('PC8 a printed list lets every slip of a number go first, also one that was asked for after it', async () => {
    const { printer, time, add, start, testSlips } = setUp();
    const order = orderAt(printer);
    void testSlips.ask(OWN, LIST);
    await time.pass(10);
    add(1);
    start();
    await time.pass(0);
    expect(order).toEqual(['1-1.0', 'list']);
  });

  it('SL10 is answered at once where the printer cannot print, whoever waits before it', async () => {
    const { printer, time, add, start, ask } = setUp();
    printer.state = 'cover-open';
    add(1);
    start();
    await time.pass(0);
    const answer = ask();
    await time.pass(0);
    expect(answer.fate).toEqual({ kind: 'not-ready', state: 'cover-open' });
    expect(printer.tested).toEqual([]);
  });

  it('SL10 one at a time, and not for longer than somebody stands there', async () => {
    const { printer, time, add, start, ask } = setUp();
    printer.results = ['never'];
    add(1);
    start();
    await time.pass(0);
    const [first, second, elsewhere] = [ask(), ask(), ask(OTHER)];
    await time.pass(44 * SECOND);
    expect(first.fate).toBeNull();
    expect(second.fate).toEqual({ kind: 'waits-already' });
    await time.pass(2 * SECOND);
    expect(first.fate).toEqual({ kind: 'busy' });
    expect(elsewhere.fate).toEqual({ kind: 'busy' });
    expect(printer.tested).toEqual([]);
  });

  it('SL10 a second press while it is printed is told so, and prints no second one', async () => {
    const { printer, time, start, ask } = setUp();
    const { promise: isOut, resolve: comeOut } = Promise.withResolvers<void>();
    const printOther = printer.printOther.bind(printer);
    printer.printOther = async (test, before) => {
      await isOut;
      return printOther(test, before);
    };
    start();
    const first = ask();
    await time.pass(0);
    const second = ask();
    await time.pass(0);
    expect(second.fate).toEqual({ kind: 'waits-already' });
    comeOut();
    await time.pass(0);
    expect(first.fate).toEqual({ kind: 'confirmed' });
    expect(printer.tested).toEqual([TEST]);
    const third = ask();
    await time.pass(0);
    expect(third.fate).toEqual({ kind: 'confirmed' });
  });

  it('SL10 comes out although the disk does not count its paper, and what broke is answered too', async () => {
    const { printer, outbox, time, start, ask } = setUp();
    outbox.rolls.noteTestSlip = () => {
      throw new Error('full');
    };
    start();
    const counted = ask();
    await time.pass(0);
    expect(counted.fate).toEqual({ kind: 'confirmed' });
    printer.printOther = () => Promise.reject(new Error('no font'));
    const broken = ask();
    await time.pass(0);
    expect(broken.fate).toEqual({ kind: 'interrupted', reason: 'Error: no font' });
  });
});
