import type { OutageKiosk } from '@motcua/kiosk/testing/outage-kiosk';
import { expect, it } from 'vitest';
import { kioskLeftAlone, papersOf } from './testing/kiosk-left-alone.ts';
import type { OutageOffice } from './testing/outage-office.ts';

/** A number of its own is on its way out of the printer. */
async function halfOut(office: OutageOffice, kiosk: OutageKiosk): Promise<void> {
  void kiosk.press('ho-tich');
  for (let turn = 0; turn < 400 && kiosk.printer.hangingRows === 0; turn += 1) await office.timers.advance(1);
  expect(kiosk.printer.hangingRows).toBeGreaterThan(0);
}

it('SL5 a kiosk that is killed in the middle of its own slip tells the hub, which takes the printer first', async () => {
  const { office, kiosk } = await kioskLeftAlone();
  await halfOut(office, kiosk);
  expect(papersOf(kiosk)).toEqual([]);
  await kiosk.kill();
  await kiosk.start();
  expect(kiosk.tellsOfRest).toBe(true);
  office.connect('kiosk-1');
  await office.pass(10_000);
  // Its number has gone to the hub, and the log with it; the half slip is still there.
  expect([...office.hub.writer.state.tickets.values()].map(({ number }) => number)).toEqual(['A800']);
  expect(kiosk.tellsOfRest).toBe(true);
  await kiosk.kill();
  await kiosk.start();
  expect(kiosk.tellsOfRest).toBe(true);
});

it('SL5 a kiosk that is alone once more cuts it off itself, and tells of nothing afterwards', async () => {
  const { office, kiosk } = await kioskLeftAlone();
  await halfOut(office, kiosk);
  await kiosk.kill();
  await kiosk.start();
  office.cut('kiosk-1');
  await office.pass(10_000);
  const pressed = kiosk.press('ho-tich');
  await office.pass(8_000);
  await pressed;
  office.connect('kiosk-1');
  await office.pass(10_000);
  expect(kiosk.tellsOfRest).toBe(false);
  await kiosk.kill();
  await kiosk.start();
  expect(kiosk.tellsOfRest).toBe(false);
});

it('SL5 slips that came out whole cost the hub no cut', async () => {
  const { office, kiosk } = await kioskLeftAlone();
  void kiosk.press('ho-tich');
  await office.pass(5_000);
  expect(papersOf(kiosk)).toEqual(['A800']);
  office.connect('kiosk-1');
  await office.pass(10_000);
  expect(kiosk.tellsOfRest).toBe(false);
});

it('SL5 paper that ended in its middle, and a hub that comes before the new roll: it is told', async () => {
  const { office, kiosk } = await kioskLeftAlone();
  await halfOut(office, kiosk);
  kiosk.printer.runOutOfPaperAfter(2);
  await office.pass(3_000);
  office.connect('kiosk-1');
  await office.pass(10_000);
  expect(kiosk.tellsOfRest).toBe(true);
});
