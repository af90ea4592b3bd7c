import type { CatalogueReply } from '@motcua/protocol';
import type { DeviceId, PrinterId, PrinterState } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { DEMO_PROCEDURES } from '../demo/demo-procedures.ts';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import type { CommandIssuer } from '../ports/command-handler.ts';
import type { OtherPaper } from '../reactions/other-paper.ts';
import { ListDesk, LISTS_WITHIN_MS, MOST_LISTS, SAME_LIST_WITHIN_MS } from './list-desk.ts';
import type { TestSlipFate } from './test-slips.ts';

const OWN = 'may-in-1' as PrinterId;
/** What the demo has confirmed, as samples. */
const CODES = DEMO_PROCEDURES.filter(({ checkList }) => checkList?.confirmation).map(({ code }) => code);
const UNCONFIRMED = DEMO_PROCEDURES.find(({ checkList }) => !checkList?.confirmation)?.code ?? '';

function kiosk(deviceId = 'door', printerId: PrinterId | null = OWN): CommandIssuer {
  return { actor: { kind: 'device', role: 'kiosk', deviceId: deviceId as DeviceId }, printerId };
}

function setUp() {
  const { state } = new QueueScenario({ procedures: DEMO_PROCEDURES });
  const asked: OtherPaper[] = [];
  const fates: TestSlipFate[] = [];
  const printer: { state: PrinterState } = { state: 'ready' };
  let now = 1_000;
  const desk = new ListDesk({
    state: () => state,
    clock: { now: () => now, monotonicMs: () => now },
    papers: {
      ask: (_printerId, paper) => {
        asked.push(paper);
        return Promise.resolve(fates.shift() ?? { kind: 'confirmed' });
      },
    },
    stateOf: (printerId) => (printerId === OWN ? printer.state : null),
  });
  const print = async (code: string, issuer = kiosk()): Promise<string> => {
    const reply: CatalogueReply = await desk.print(issuer, { kind: 'print-list', code, language: 'vi' });
    return reply.kind === 'list-printed' ? reply.fate : reply.kind;
  };
  return { print, asked, fates, printer, pass: (ms: number) => (now += ms) };
}

const code = (nth: number): string => CODES[nth] ?? expect.fail('the demo has too few lists');

describe('lists on paper', () => {
  it('PC8 prints a confirmed list at the kiosk’s own printer and tells what became of it', async () => {
    const { print, asked, fates } = setUp();
    fates.push({ kind: 'unproven' }, { kind: 'interrupted', reason: 'paper out' });
    expect(await print(code(0))).toBe('unproven');
    expect(await print(code(1))).toBe('failed');
    expect(await print(code(2))).toBe('out');
    expect(asked.map(({ kind }) => kind)).toEqual(['list', 'list', 'list']);
  });

  it('PC4 PC8 prints nothing that nobody has confirmed, or that is not there', async () => {
    const { print, asked } = setUp();
    expect(await print(UNCONFIRMED)).toBe('not-found');
    expect(await print('9.999999')).toBe('not-found');
    expect(asked).toEqual([]);
  });

  it('PC8 says so where the kiosk has no printer, or one that does not print now', async () => {
    const { print, printer, asked } = setUp();
    expect(await print(code(0), kiosk('door', null))).toBe('no-printer');
    printer.state = 'paper-out';
    expect(await print(code(0))).toBe('no-printer');
    expect(asked).toEqual([]);
  });

  it('PC8 gives the same list once a minute, and no more than six in ten minutes, at each kiosk', async () => {
    const { print, pass } = setUp();
    expect(await print(code(0))).toBe('out');
    expect(await print(code(0))).toBe('enough');
    pass(SAME_LIST_WITHIN_MS);
    expect(await print(code(0))).toBe('out');
    for (let nth = 2; nth < MOST_LISTS; nth += 1) {
      pass(SAME_LIST_WITHIN_MS);
      expect(await print(code(0))).toBe('out');
    }
    pass(SAME_LIST_WITHIN_MS);
    expect(await print(code(1))).toBe('enough');
    expect(await print(code(1), kiosk('yard'))).toBe('out');
    pass(LISTS_WITHIN_MS);
    expect(await print(code(1))).toBe('out');
  });

  it('PC8 what took no paper does not count', async () => {
    const { print, fates } = setUp();
    fates.push({ kind: 'busy' }, { kind: 'not-ready', state: 'offline' }, { kind: 'waits-already' });
    expect(await print(code(0))).toBe('busy');
    expect(await print(code(0))).toBe('no-printer');
    expect(await print(code(0))).toBe('busy');
    expect(await print(code(0))).toBe('out');
  });
});
