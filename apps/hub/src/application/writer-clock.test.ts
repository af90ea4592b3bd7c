import type { Command, CommandId, SeriesId, ServiceId, SlipCode } from '@motcua/protocol';
import { describe, expect, test } from 'vitest';
import { canonicalDump } from './canonical-dump.ts';
import { recoverDraft } from './recover.ts';
import { issue, kiosk, nextId, numberIn, officer, refusalIn, WriterRig } from './testing/writer-rig.ts';

const DAY = 24 * 3_600_000;
const administrator = officer('an', 'administrator');

async function departed(by: number): Promise<WriterRig> {
  const rig = await WriterRig.ready();
  await rig.send(kiosk('kiosk-1'), issue());
  await rig.time.pass(1_000);
  rig.clockTrust = { kind: 'doubted', wallAt: rig.time.now() + by, isTimeKnown: true };
  return rig;
}

describe('DA2 the confirmed clock and the writer', () => {
  test.each([-10 * DAY, 20 * DAY])(
    'DA2 what comes after the confirmation in one turn happens in the new time (%i)',
    async (by) => {
      const rig = await departed(by);
      const { writer, time } = rig;
      const confirmed = writer.handle(administrator, {
        commandId: nextId(),
        ageMs: 0,
        command: { type: 'confirm-clock' },
      });
      const replies = [1, 2].map(() =>
        writer.handle(kiosk('kiosk-1'), { commandId: nextId(), ageMs: 0, command: issue() }),
      );
      rig.turns();
      expect(refusalIn(await confirmed)).toBeNull();
      expect((await Promise.all(replies)).map(numberIn)).toEqual(['A002', 'A003']);
      expect(writer.state.lastHubTime).toBe(time.now() + by);
      const waits = [...writer.state.tickets.values()].map(({ issuedAt }) => time.now() + by - issuedAt);
      expect(waits).toEqual([1_000, 0, 0]);
      expect(canonicalDump(recoverDraft(rig.journal).state)).toBe(canonicalDump(writer.state));
    },
  );

  test('DA2 a confirmation that was not stored is not followed', async () => {
    const rig = await departed(-DAY);
    rig.journal.illness = 'full';
    expect(refusalIn(await rig.send(administrator, { type: 'confirm-clock' }))).toBe('storage-unavailable');
    expect(rig.clockErrorMs).toBe(0);
    rig.journal.illness = null;
    await rig.time.pass(1_000);
    expect(numberIn(await rig.send(kiosk('kiosk-1'), issue()))).toBe('A002');
    expect(rig.clockTrust.kind).toBe('doubted');
  });

  test('DA2 one that was stored after all is followed', async () => {
    const rig = await departed(-DAY);
    rig.journal.illness = 'commit-kept';
    rig.journal.probesAnyway = true;
    expect(refusalIn(await rig.send(administrator, { type: 'confirm-clock' }))).toBeNull();
    expect(rig.clockErrorMs).toBe(-DAY);
  });
});

describe('HL1 a hand-over and the press in doubt', () => {
  const handOver = (abandonedCommandId: CommandId): Command => ({
    type: 'hand-over-reserve',
    outageMs: 60_000,
    tickets: [
      {
        ...{ leaseDayOrdinal: 1, seriesId: 'ho-tich' as SeriesId, ordinal: 800, slipCode: 'reserve-800' as SlipCode },
        ...{ serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [], language: 'vi' },
        ...{ ageMs: 1_000, isAgeSure: true, abandonedCommandId },
      },
    ],
  });

  test('HL1 the journal knows what the press had got: the two become one ticket', async () => {
    const rig = await WriterRig.ready();
    const press = nextId();
    await rig.send(kiosk('kiosk-1'), issue(), press);
    await rig.send(kiosk('kiosk-1'), { type: 'lease-reserve' });
    rig.restart();
    const reply = await rig.send(kiosk('kiosk-1'), handOver(press));
    expect(reply).toMatchObject({ outcome: { tickets: [{ ticketId: '1-1', fate: 'merged' }] } });
    expect([...rig.writer.state.tickets.values()].map(({ number }) => number)).toEqual(['A800']);
  });

  test('HL1 another kiosk’s press stays its own', async () => {
    const rig = await WriterRig.ready();
    const press = nextId();
    await rig.send(kiosk('kiosk-2'), issue(), press);
    await rig.send(kiosk('kiosk-1'), { type: 'lease-reserve' });
    expect(await rig.send(kiosk('kiosk-1'), handOver(press))).toMatchObject({
      outcome: { tickets: [{ fate: 'placed' }] },
    });
    expect(rig.writer.state.tickets.size).toBe(2);
  });

  test('HL1 a press that never arrived gets nothing when it comes after the hand-over', async () => {
    const rig = await WriterRig.ready();
    const press = nextId();
    await rig.send(kiosk('kiosk-1'), { type: 'lease-reserve' });
    expect(await rig.send(kiosk('kiosk-1'), handOver(press))).toMatchObject({
      outcome: { tickets: [{ fate: 'placed' }] },
    });
    expect(refusalIn(await rig.send(kiosk('kiosk-1'), issue(), press))).toBe('too-late');
    expect(rig.writer.state.tickets.size).toBe(1);
  });
});
