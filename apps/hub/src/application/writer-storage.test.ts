import { describe, expect, test } from 'vitest';
import { canonicalDump } from './canonical-dump.ts';
import { issue, kiosk, nextId, numberIn, officer, refusalIn, WriterRig } from './testing/writer-rig.ts';
import { PROBE_EVERY_MS } from './writer.ts';
import type { TicketId, CounterId } from '@motcua/protocol';

const KIOSK = kiosk('kiosk-1');
const COUNTER = 'quay-2' as CounterId;

/** A writer that has issued A001, with a disk that has just fallen ill. */
async function rigWithIllDisk(illness: WriterRig['journal']['illness']): Promise<WriterRig> {
  const rig = await WriterRig.ready();
  await rig.send(KIOSK, issue());
  rig.turns();
  rig.published.length = 0;
  rig.journal.illness = illness;
  return rig;
}

async function cure(rig: WriterRig): Promise<void> {
  rig.journal.illness = null;
  await rig.time.pass(PROBE_EVERY_MS);
}

describe('a disk that fails before the commit', () => {
  test('IS1 the batch is undone, everyone in it is told, and no number is lost', async () => {
    const rig = await rigWithIllDisk('full');
    const before = canonicalDump(rig.writer.state);
    const [first, second] = [nextId(), nextId()];
    const accepted = rig.writer.handle(KIOSK, { commandId: first, ageMs: 0, command: issue() });
    // Refused because of the ticket that was then undone: the refusal must not get out.
    const refused = rig.writer.handle(officer('hoa'), {
      commandId: second,
      ageMs: 0,
      command: {
        type: 'complete-ticket',
        outcomes: [],
        dossiers: null,
        counterId: COUNTER,
        ticketId: '1-2' as TicketId,
      },
    });
    const asked = rig.writer.outcomeOf(KIOSK, first);
    rig.turns();
    expect(refusalIn(await accepted)).toBe('storage-unavailable');
    expect(refusalIn(await refused)).toBe('storage-unavailable');
    expect(await asked).toEqual({ kind: 'rejected', rejection: { code: 'storage-unavailable' } });
    expect(canonicalDump(rig.writer.state)).toBe(before);
    expect(rig.published).toEqual([]);
    expect(rig.slips.size).toBe(1);

    await cure(rig);
    expect(numberIn(await rig.send(KIOSK, issue(), first))).toBe('A002');
  });

  test('JN2 refuses at once and leaves the disk alone, but for a probe each second', async () => {
    const rig = await rigWithIllDisk('full');
    await rig.send(KIOSK, issue());
    expect(rig.writer.isStorageAvailable).toBe(false);
    const { appends, reads } = rig.journal;
    for (let i = 0; i < 20; i += 1) {
      expect(refusalIn(await rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue() }))).toBe(
        'storage-unavailable',
      );
    }
    expect([rig.journal.appends, rig.journal.reads, rig.journal.probes]).toEqual([appends, reads, 0]);
    await rig.time.pass(5 * PROBE_EVERY_MS);
    expect([rig.journal.appends, rig.journal.reads, rig.journal.probes]).toEqual([appends, reads, 5]);
    await cure(rig);
    expect(rig.writer.isStorageAvailable).toBe(true);
    expect(numberIn(await rig.send(KIOSK, issue()))).toBe('A002');
    expect(rig.journal.probes).toBe(6);
  });

  test('whoever waits behind the failed batch is told too', async () => {
    const rig = await rigWithIllDisk('full');
    const replies = Array.from({ length: 1200 }, () =>
      rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue() }),
    );
    rig.turns();
    expect(new Set((await Promise.all(replies)).map(refusalIn))).toEqual(new Set(['storage-unavailable']));
    expect(rig.journal.appends).toBe(2);
  });

  test('a disk that cannot be read is the same', async () => {
    const rig = await rigWithIllDisk('dead');
    const before = canonicalDump(rig.writer.state);
    expect(refusalIn(await rig.send(KIOSK, issue()))).toBe('storage-unavailable');
    expect(canonicalDump(rig.writer.state)).toBe(before);
    await cure(rig);
    expect(numberIn(await rig.send(KIOSK, issue()))).toBe('A002');
  });
});

describe('a commit that fails', () => {
  test('JN2 and is lost: the state is what the journal says, and the same id is executed later', async () => {
    const rig = await rigWithIllDisk('commit-lost');
    const before = canonicalDump(rig.writer.state);
    const commandId = nextId();
    expect(refusalIn(await rig.send(KIOSK, issue(), commandId))).toBe('storage-unavailable');
    expect(canonicalDump(rig.writer.state)).toBe(before);
    expect(rig.published).toEqual([]);
    await cure(rig);
    expect(await rig.send(KIOSK, issue(), commandId)).toMatchObject({ repeated: false, outcome: { number: 'A002' } });
  });

  test('JN2 and is stored all the same, on a disk that works: everyone is answered and it is published once', async () => {
    const rig = await rigWithIllDisk('commit-kept');
    rig.journal.probesAnyway = true;
    const commandId = nextId();
    expect(await rig.send(KIOSK, issue(), commandId)).toMatchObject({ repeated: false, outcome: { number: 'A002' } });
    expect(rig.writer.isStorageAvailable).toBe(true);
    expect(rig.published.flat().map((event) => event.type)).toEqual(['TicketIssued']);
    rig.journal.illness = null;
    expect(await rig.send(KIOSK, issue(), commandId)).toMatchObject({ repeated: true, outcome: { number: 'A002' } });
  });

  test('and is stored all the same, on a disk that then fails: nobody hears a promise, the id gets its ticket later', async () => {
    const rig = await rigWithIllDisk('commit-kept');
    const commandId = nextId();
    expect(refusalIn(await rig.send(KIOSK, issue(), commandId))).toBe('storage-unavailable');
    expect(rig.writer.state.issued).toBe(2);
    expect(rig.published.flat().map((event) => event.type)).toEqual(['TicketIssued']);
    await cure(rig);
    expect(await rig.send(KIOSK, issue(), commandId)).toMatchObject({ repeated: true, outcome: { number: 'A002' } });
    expect(numberIn(await rig.send(KIOSK, issue()))).toBe('A003');
  });

  test('and cannot be read back: the state is made anew as soon as the disk allows', async () => {
    const rig = await rigWithIllDisk('commit-kept');
    const before = canonicalDump(rig.writer.state);
    const commandId = nextId();
    const reply = rig.writer.handle(KIOSK, { commandId, ageMs: 0, command: issue() });
    const append = rig.journal.append.bind(rig.journal);
    rig.journal.append = (batch) => {
      try {
        return append(batch);
      } finally {
        rig.journal.illness = 'dead';
      }
    };
    rig.turns();
    expect(refusalIn(await reply)).toBe('storage-unavailable');
    expect(canonicalDump(rig.writer.state)).toBe(before);
    await rig.time.pass(3 * PROBE_EVERY_MS);
    expect(rig.writer.isStorageAvailable).toBe(false);
    rig.journal.append = append;
    await cure(rig);
    expect(rig.writer.state.issued).toBe(2);
    expect(await rig.send(KIOSK, issue(), commandId)).toMatchObject({ repeated: true, outcome: { number: 'A002' } });
  });
});
