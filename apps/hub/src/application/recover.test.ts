import type { Command } from '@motcua/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft } from '../domain/draft.ts';
import { emptyQueueState } from '../domain/queue-state.ts';
import { StorageError } from '../ports/errors.ts';
import { recoverDraft, replay } from './recover.ts';
import { canonicalDump } from './canonical-dump.ts';
import { bodyOf, intents } from './testing/random-commands.ts';
import { issue, kiosk, nextId, numberIn, officer, WriterRig } from './testing/writer-rig.ts';
import { batchOf, faultOf, sampleEvent } from '../ports/testing/storage-samples.ts';

describe('recovery', () => {
  test('DA1, JN3 the last day replayed, the whole journal replayed and the running state are the same', async () => {
    let days = 0;
    let tickets = 0;
    await fc.assert(
      fc.asyncProperty(intents, async (sequence) => {
        const rig = await WriterRig.ready();
        for (const intent of sequence) {
          if (intent.waitMs > 0) await rig.time.pass(intent.waitMs);
          const body = bodyOf(rig.writer.state, intent);
          const issuer = intent.act === 'issue' ? kiosk('kiosk-1') : officer(`officer-${intent.counter}`);
          const answered =
            body.type === 'close-service-day'
              ? rig.writer.submitSystem(body)
              : rig.writer.handle(issuer, { commandId: nextId(), ageMs: 0, command: body as Command });
          rig.turns();
          await answered;
        }
        const running = canonicalDump(rig.writer.state);
        const whole = new Draft(emptyQueueState());
        replay(whole, rig.journal.allEvents());
        expect(canonicalDump(recoverDraft(rig.journal).state)).toBe(running);
        expect(canonicalDump(whole.state)).toBe(running);
        days = Math.max(days, rig.writer.state.day?.ordinal ?? 0);
        tickets += rig.slips.size;
      }),
      { numRuns: 150 },
    );
    expect(days).toBeGreaterThan(2);
    expect(tickets).toBeGreaterThan(500);
  });

  test('before the first day everything is replayed: the settings are there', async () => {
    const rig = await WriterRig.ready();
    rig.restart();
    expect(rig.writer.state.index?.settings.services).toHaveLength(8);
    expect(numberIn(await rig.send(kiosk('kiosk-1'), issue()))).toBe('A001');
  });

  test('nothing is printed, announced or answered by a replay', async () => {
    const rig = await WriterRig.ready();
    await rig.send(kiosk('kiosk-1'), issue());
    rig.outbox.setState('1-1.0', 'confirmed', 1, null);
    const { appends } = rig.journal;
    rig.restart();
    rig.turns();
    expect([...rig.slips.values()].map((slip) => [slip.jobId, slip.state])).toEqual([['1-1.0', 'confirmed']]);
    expect(rig.journal.appends).toBe(appends);
  });

  test('IS1 numbers go on after a restart', async () => {
    const rig = await WriterRig.ready();
    await rig.send(kiosk('kiosk-1'), issue());
    rig.restart();
    expect(numberIn(await rig.send(kiosk('kiosk-1'), issue()))).toBe('A002');
  });

  test('JN3 an event that cannot have happened is a damaged journal, named', () => {
    const rig = new WriterRig();
    const impossible = { type: 'TicketCancelled', ticketId: '1-7', reason: 'mistake', announcementSeq: null } as never;
    rig.journal.append(batchOf({ events: [sampleEvent(1, impossible)] }));
    const fault = faultOf(() => recoverDraft(rig.journal));
    expect(fault).toBeInstanceOf(StorageError);
    expect((fault as StorageError).message).toContain('event 1 does not fit');
  });
});
