import { describe, expect, it, onTestFinished } from 'vitest';
import type { SendResult } from '@motcua/client';
import { OutageOffice, type KioskName } from './testing/outage-office.ts';

const MINUTE = 60_000;

async function ready(): Promise<OutageOffice> {
  const office = await OutageOffice.open();
  onTestFinished(() => office.close());
  for (const name of office.kiosks.keys()) {
    await office.kiosk(name).start();
    office.connect(name);
  }
  await office.pass(3_000);
  return office;
}

function numberOf(result: SendResult): string {
  if (result.kind !== 'accepted' || result.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(result));
  return result.outcome.number;
}

async function take(office: OutageOffice, name: KioskName, serviceId = 'ho-tich'): Promise<string> {
  const pressed = office.kiosk(name).press(serviceId);
  await office.pass(3_000);
  return numberOf(await pressed);
}

function inLine(office: OutageOffice) {
  return [...office.hub.writer.state.tickets.values()].toSorted((a, b) => a.issuedAt - b.issuedAt);
}

describe('HL1 an outage', () => {
  it('HL1 two kiosks give numbers for ten minutes, and each slip is one ticket afterwards, in the order of time', async () => {
    const office = await ready();
    const before = [await take(office, 'kiosk-1'), await take(office, 'kiosk-2')];
    expect(before).toEqual(['A001', 'A002']);
    for (const name of office.kiosks.keys()) office.cut(name);
    await office.pass(7_000);
    const given: string[] = [];
    for (let minute = 0; minute < 10; minute += 1) {
      given.push(await take(office, 'kiosk-1'), await take(office, 'kiosk-2'));
      await office.pass(MINUTE - 6_000);
    }
    expect(given.slice(0, 4)).toEqual(['A800', 'A850', 'A801', 'A851']);
    for (const name of office.kiosks.keys()) office.connect(name);
    await office.pass(10_000);
    const after = await take(office, 'kiosk-1');
    expect(inLine(office).map(({ number }) => number)).toEqual([...before, ...given, after]);
    for (const kiosk of office.kiosks.values()) {
      expect(kiosk.papers.every(({ isCopy }) => !isCopy)).toBe(true);
    }
    const papers = [...office.kiosks.values()].flatMap((kiosk) => kiosk.papers.map(({ number }) => number));
    expect(papers.toSorted()).toEqual(given.toSorted());
  });

  it('HL1 a press on which the hub comes back gets its slip, and is one ticket', async () => {
    const office = await ready();
    office.cut('kiosk-1');
    await office.pass(7_000);
    const kiosk = office.kiosk('kiosk-1');
    const pressed = kiosk.press('ho-tich');
    // The number is decided, and on its way to the disk.
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    office.connect('kiosk-1');
    await office.pass(20_000);
    expect(numberOf(await pressed)).toBe('A800');
    expect(kiosk.papers).toEqual([{ number: 'A800', isCopy: false }]);
    expect(inLine(office).map(({ number }) => number)).toEqual(['A800']);
  });

  it('HL1 presses in doubt, and a kiosk that is killed in between, change nothing of that', async () => {
    const office = await ready();
    // Both are pressed as the hub goes: the one was heard, the other was not, and neither has an answer.
    office.way = () => 'reply-lost';
    const heard = office.kiosk('kiosk-1').press('ho-tich');
    await office.pass(1_000);
    expect(inLine(office).map(({ number }) => number)).toEqual(['A001']);
    office.way = () => 'request-lost';
    const unheard = office.kiosk('kiosk-2').press('ho-tich');
    await office.pass(500);
    for (const name of office.kiosks.keys()) office.cut(name);
    office.way = () => 'well';
    await office.pass(7_000);
    const given = [numberOf(await heard), numberOf(await unheard)];
    expect(given).toEqual(['A800', 'A850']);

    for (let minute = 0; minute < 9; minute += 1) {
      given.push(await take(office, 'kiosk-1'));
      if (minute === 4) {
        await office.kiosk('kiosk-2').kill();
        await office.pass(20_000);
        await office.kiosk('kiosk-2').start();
        office.cut('kiosk-2');
        await office.pass(8_000);
      }
      given.push(await take(office, 'kiosk-2'));
      await office.pass(MINUTE - 6_000);
    }
    office.restartHub();
    for (const name of office.kiosks.keys()) office.connect(name);
    await office.pass(10_000);
    expect(inLine(office).map(({ number }) => number)).toEqual(given);
    expect(new Set(given).size).toBe(20);
    const papers = [...office.kiosks.values()].flatMap((kiosk) => kiosk.papers.map(({ number }) => number));
    expect(papers.toSorted()).toEqual(given.toSorted());
  });
});
