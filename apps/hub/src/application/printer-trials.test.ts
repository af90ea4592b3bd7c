import { MOST_PRINTER_TRIALS, PRINTER_TRIALS_WITHIN_MS } from '@motcua/protocol';
import type { Actor, DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import type { PaperDesk } from './paper-desk.ts';
import { PrinterTrials } from './printer-trials.ts';

type Outcome = Awaited<ReturnType<PaperDesk['printTestSlip']>>;

function lay(outcome: Outcome) {
  const time = { nowMs: 0 };
  const asked: string[] = [];
  let next = outcome;
  const trials = new PrinterTrials({
    clock: { monotonicMs: () => time.nowMs },
    paper: {
      printTestSlip: (printerId, size) => {
        asked.push(`${printerId} ${size}`);
        return Promise.resolve(next);
      },
    },
  });
  const by = (deviceId: string, printerId: string | null = 'p-1') => ({
    actor: { kind: 'device', role: 'kiosk', deviceId: deviceId as DeviceId } satisfies Actor,
    printerId: printerId as PrinterId | null,
  });
  const fate = async (deviceId = 'k-1', printerId: string | null = 'p-1') => {
    const reply = await trials.try(by(deviceId, printerId));
    return reply.kind === 'tried' ? reply.fate : reply.kind;
  };
  return { fate, asked, time, is: (other: Outcome) => (next = other) };
}

it.each([
  [{ fate: 'confirmed' }, 'out'],
  [{ fate: 'unproven' }, 'unproven'],
  [{ fate: 'interrupted' }, 'failed'],
  [{ fate: 'unknown' }, 'failed'],
  ['busy', 'busy'],
  ['printer-not-ready', 'no-printer'],
  ['unknown-machine', 'no-printer'],
] as const)('FS10 a test slip at the kiosk itself: what became of it (%j) is said as %s', async (outcome, said) => {
  const { fate, asked } = lay(outcome);
  expect(await fate()).toBe(said);
  expect(asked).toEqual(['p-1 full']);
});

it('FS10 a kiosk without a printer is told so, and nothing is printed', async () => {
  const { fate, asked } = lay({ fate: 'confirmed' });
  expect([await fate('k-1', null), asked]).toEqual(['no-printer', []]);
});

it('FS10 nobody empties the roll by pressing; what took no paper does not count, and another kiosk has its own', async () => {
  const { fate, time, is } = lay('busy');
  for (let nth = 0; nth < 20; nth += 1) expect(await fate()).toBe('busy');
  is({ fate: 'unproven' });
  for (let nth = 0; nth < MOST_PRINTER_TRIALS; nth += 1) expect(await fate()).toBe('unproven');
  expect([await fate(), await fate('k-2')]).toEqual(['enough', 'unproven']);
  time.nowMs += PRINTER_TRIALS_WITHIN_MS;
  expect(await fate()).toBe('unproven');
});
