import type { Command, CommandId, CommandReply, CounterId, TicketId } from '@motcua/protocol';
import { describe, expect, test } from 'vitest';
import { canonicalDump } from './canonical-dump.ts';
import { issue, kiosk, nextId, numberIn, officer, refusalIn, WriterRig } from './testing/writer-rig.ts';
import { MOST_PER_BATCH, PROBE_EVERY_MS } from './writer.ts';

const KIOSK = kiosk('kiosk-1');
const COUNTER = 'quay-2' as CounterId;
const completeUnknown: Command = {
  type: 'complete-ticket',
  outcomes: [],
  dossiers: null,
  counterId: COUNTER,
  ticketId: '1-1' as TicketId,
};
const openCounter = { type: 'open-counter', counterId: COUNTER } as const;
const callNext = { type: 'call-next', counterId: COUNTER, expectedCurrent: null, settle: null } as const;

describe('one turn of the event loop', () => {
  test('IS1 one disk flush serves every command that was waiting, in the order of arrival', async () => {
    const rig = await WriterRig.ready();
    const replies = Array.from({ length: 50 }, (_, i) =>
      rig.writer.handle(kiosk(`kiosk-${i}`), { commandId: nextId(), ageMs: 0, command: issue() }),
    );
    rig.turn();
    const numbers = (await Promise.all(replies)).map(numberIn);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`));
    expect(rig.journal.appends).toBe(1);
    expect(rig.slips.size).toBe(50);
  });

  test('a burst is written in several turns', async () => {
    const rig = await WriterRig.ready();
    const count = 2 * MOST_PER_BATCH + 1;
    const replies = Array.from({ length: count }, (_, i) =>
      rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue(i % 2 ? 'chung-thuc' : 'cu-tru') }),
    );
    rig.turns();
    expect(new Set((await Promise.all(replies)).map(numberIn)).size).toBe(count);
    expect(rig.journal.appends).toBe(3);
    expect(rig.writer.state.issued).toBe(count);
  });

  test('JN1 nobody is answered, and nothing is published, before the commit', async () => {
    const rig = await WriterRig.ready();
    const happened: string[] = [];
    rig.journal.onAppend = () => happened.push('append');
    const accepted = rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue() });
    const refused = rig.writer.handle(officer('hoa'), { commandId: nextId(), ageMs: 0, command: completeUnknown });
    void accepted.then(() => happened.push('accepted'));
    void refused.then(() => happened.push('refused'));
    await Promise.resolve();
    expect(happened).toEqual([]);
    rig.turn();
    expect(rig.published).toEqual([]);
    await Promise.all([accepted, refused]);
    expect(happened[0]).toBe('append');
    expect(happened.toSorted()).toEqual(['accepted', 'append', 'refused']);
    rig.turn();
    expect(rig.published.flat().map((event) => event.type)).toEqual(['ServiceDayOpened', 'TicketIssued']);
  });

  test('PR2 a refusal writes nothing', async () => {
    const rig = await WriterRig.ready();
    const before = canonicalDump(rig.writer.state);
    expect(refusalIn(await rig.send(officer('hoa'), completeUnknown))).toBe('counter-not-open');
    expect(rig.journal.appends).toBe(0);
    expect(canonicalDump(rig.writer.state)).toBe(before);
  });

  test('CA1 of two counters that call in one turn only one gets the ticket', async () => {
    const rig = await WriterRig.ready();
    const third = 'quay-3' as CounterId;
    await rig.send(KIOSK, issue());
    await rig.send(officer('hoa'), openCounter);
    await rig.send(officer('lan'), { ...openCounter, counterId: third });
    const first = rig.writer.handle(officer('hoa'), { commandId: nextId(), ageMs: 0, command: callNext });
    const second = rig.writer.handle(officer('lan'), {
      commandId: nextId(),
      ageMs: 0,
      command: { ...callNext, counterId: third },
    });
    rig.turns();
    expect((await first).kind).toBe('accepted');
    expect(refusalIn(await second)).toBe('no-one-waiting');
  });

  test('a fault in one command leaves the others alone', async () => {
    const rig = await WriterRig.ready();
    const ids = [nextId(), nextId(), nextId()] as const;
    let count = 0;
    rig.authorise = () => {
      count += 1;
      if (count === 2) throw new TypeError('a mistake in the program');
      return true;
    };
    const [first, second, third] = ids.map((commandId) =>
      rig.writer.handle(KIOSK, { commandId, ageMs: 0, command: issue() }),
    ) as [Promise<CommandReply>, Promise<CommandReply>, Promise<CommandReply>];
    const fault = second.catch((error: unknown) => error);
    rig.turn();
    expect([numberIn(await first), numberIn(await third)]).toEqual(['A001', 'A002']);
    expect(await fault).toBeInstanceOf(TypeError);
    expect(rig.log.filter((line) => line.level === 'error')).toHaveLength(1);
  });

  test('DA2 times in the journal never go back, whatever the clock says', async () => {
    const rig = await WriterRig.ready();
    await rig.send(KIOSK, issue());
    rig.clockErrorMs = -3_600_000;
    await rig.send(KIOSK, issue());
    const times = [...rig.journal.allEvents()].map((record) => record.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('DA1 the close of a day and the opening of the next are recorded each in its own day', async () => {
    const rig = await WriterRig.ready();
    await rig.send(KIOSK, issue());
    await rig.time.pass(24 * 3_600_000);
    expect(numberIn(await rig.send(KIOSK, issue()))).toBe('A001');
    const days = [...rig.journal.allEvents()].map(({ event, dayOrdinal }) => [event.type, dayOrdinal]);
    expect(days).toEqual([
      ['SettingsApplied', 0],
      ['ServiceDayOpened', 1],
      ['TicketIssued', 1],
      ['ServiceDayClosed', 1],
      ['ServiceDayOpened', 2],
      ['TicketIssued', 2],
    ]);
  });

  test('the hub’s own commands enter the same way', async () => {
    const rig = await WriterRig.ready();
    await rig.send(KIOSK, issue());
    const closing = rig.writer.submitSystem({ type: 'close-service-day' });
    rig.turns();
    expect(await closing).toMatchObject({ kind: 'accepted', revision: 4, isRepeated: false });
    expect(rig.writer.state.day?.isClosed).toBe(true);
    expect([...rig.journal.allEvents()].at(-1)).toMatchObject({ by: { kind: 'system' }, commandId: null });
  });
});

describe('repeated commands', () => {
  test('IS2 the same id gives the same ticket: in the same turn, later, and after a restart', async () => {
    const rig = await WriterRig.ready();
    const sent = { commandId: nextId(), ageMs: 0, command: issue() };
    const together = [rig.writer.handle(KIOSK, sent), rig.writer.handle(KIOSK, sent)];
    rig.turns();
    const [first, twin] = await Promise.all(together);
    const later = await rig.send(KIOSK, sent.command, sent.commandId, 3_600_000);
    rig.restart();
    const afterRestart = await rig.send(KIOSK, sent.command, sent.commandId);
    expect(first).toMatchObject({ kind: 'accepted', repeated: false, outcome: { number: 'A001' } });
    for (const reply of [twin, later, afterRestart]) expect(reply).toEqual({ ...first, repeated: true });
    expect(rig.writer.state.issued).toBe(1);
    expect(rig.slips.size).toBe(1);
  });

  test('IS2 a repetition on a later day gets the earlier day’s answer', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    const first = await rig.send(KIOSK, issue(), commandId);
    await rig.time.pass(24 * 3_600_000);
    await rig.send(KIOSK, issue());
    expect(await rig.send(KIOSK, issue(), commandId)).toEqual({ ...first, repeated: true });
  });

  test('IS2 an id belongs to its sender: another’s is another command', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    expect(numberIn(await rig.send(KIOSK, issue(), commandId))).toBe('A001');
    expect(numberIn(await rig.send(kiosk('kiosk-2'), issue(), commandId))).toBe('A002');
    const asked = rig.writer.outcomeOf(kiosk('kiosk-3'), commandId);
    rig.turns();
    expect((await asked).kind).toBe('never-executed');
  });

  test('IS2 the same id with other content is refused, in the same turn and later', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    const first = rig.writer.handle(KIOSK, { commandId, ageMs: 0, command: issue('ho-tich') });
    const other = rig.writer.handle(KIOSK, { commandId, ageMs: 0, command: issue('cu-tru') });
    rig.turns();
    expect(numberIn(await first)).toBe('A001');
    expect(refusalIn(await other)).toBe('command-id-reused');
    expect(refusalIn(await rig.send(KIOSK, issue('ho-tich', 'priority'), commandId))).toBe('command-id-reused');
    expect(rig.writer.state.issued).toBe(1);
  });

  test('a refused id may be sent again: refusals are not kept', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    await rig.send(officer('hoa'), openCounter);
    expect(refusalIn(await rig.send(officer('hoa'), callNext, commandId))).toBe('no-one-waiting');
    await rig.send(KIOSK, issue());
    expect((await rig.send(officer('hoa'), callNext, commandId)).kind).toBe('accepted');
  });
});

describe('late commands', () => {
  test.each([
    ['a kiosk', kiosk('kiosk-9'), 20_000],
    ['an officer', officer('hoa'), 5_000],
    ['a guide', officer('mai', 'guide'), 5_000],
  ])('an unknown command from %s that is too old changes nothing', async (_, issuer, limitMs) => {
    const rig = await WriterRig.ready();
    const late = await rig.send(issuer, issue(), nextId(), limitMs + 1);
    expect(late).toMatchObject({ kind: 'rejected', rejection: { code: 'too-late', limitMs } });
    expect(rig.journal.appends).toBe(0);
    expect(numberIn(await rig.send(issuer, issue(), nextId(), limitMs))).toBe('A001');
  });

  test('the wait in the hub counts', async () => {
    const rig = await WriterRig.ready();
    const reply = rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 15_000, command: issue() });
    await rig.time.pass(5_001);
    rig.turns();
    expect(refusalIn(await reply)).toBe('too-late');
  });

  test('a known command is answered however old it is', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    await rig.send(KIOSK, issue(), commandId);
    expect(numberIn(await rig.send(KIOSK, issue(), commandId, 600_000))).toBe('A001');
  });

  test('outcome-of tells what was executed, also in the same turn', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    const reply = rig.writer.handle(KIOSK, { commandId, ageMs: 0, command: issue() });
    const asked = rig.writer.outcomeOf(KIOSK, commandId);
    rig.turns();
    const { revision, outcome } = (await reply) as Extract<CommandReply, { kind: 'accepted' }>;
    expect(await asked).toEqual({ kind: 'accepted', commandId, revision, outcome });
  });

  test('what outcome-of called never executed will never be, also when a copy arrives afterwards', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    const asked = rig.writer.outcomeOf(KIOSK, commandId);
    const copy = rig.writer.handle(KIOSK, { commandId, ageMs: 0, command: issue() });
    rig.turns();
    expect(await asked).toEqual({ kind: 'never-executed', commandId });
    expect(refusalIn(await copy)).toBe('too-late');
    await rig.time.pass(60_000);
    expect(refusalIn(await rig.send(KIOSK, issue(), commandId))).toBe('too-late');
    expect(rig.writer.state.issued).toBe(0);
  });
});

describe('rights', () => {
  test('a command that its sender may not give is refused before anything else is looked at', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    await rig.send(KIOSK, issue(), commandId);
    rig.authorise = (by, body) => by.kind === 'system' || body.type !== 'issue-ticket';
    const reads = rig.journal.reads;
    expect(refusalIn(await rig.send(KIOSK, issue(), commandId))).toBe('forbidden');
    expect(rig.journal.reads).toBe(reads);
  });
});

describe('the log', () => {
  test('AC11 has one line per command outcome, and no person in it', async () => {
    const rig = await WriterRig.ready();
    const commandId = nextId();
    await rig.send(KIOSK, issue(), commandId);
    await rig.send(KIOSK, issue(), commandId);
    await rig.send(officer('Nguyễn Thị Mẫu'), completeUnknown);
    rig.turns();
    expect(rig.log.map(({ message, command, by, outcome }) => [message, command, by, outcome])).toEqual([
      ['command', 'issue-ticket', 'device:kiosk-1', 'accepted'],
      ['command', 'issue-ticket', 'device:kiosk-1', 'repeated'],
      ['command', 'complete-ticket', 'officer', 'counter-not-open'],
    ]);
    expect(JSON.stringify(rig.log)).not.toContain('Mẫu');
  });

  test('AC11 is written after the answers have left, in their order', async () => {
    const rig = await WriterRig.ready();
    const answers = [issue(), issue(), issue()].map((command) =>
      rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command }),
    );
    rig.turn();
    const revisions = (await Promise.all(answers)).map((reply) => (reply.kind === 'accepted' ? reply.revision : null));
    expect(rig.log).toEqual([]);
    rig.turns();
    expect(rig.log.map(({ revision }) => revision)).toEqual(revisions);
  });

  test('AC11 misses no line of what is answered while the hub stops', async () => {
    const rig = await WriterRig.ready();
    await rig.send(KIOSK, issue());
    const arrived = rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue() });
    rig.writer.stop();
    expect(rig.log.map(({ outcome }) => outcome)).toEqual(['accepted']);
    await arrived;
    await rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue() });
    expect(rig.log.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'shutting-down']);
  });
});

describe('a stop', () => {
  test('finishes what has arrived, publishes it and refuses the rest', async () => {
    const rig = await WriterRig.ready();
    const arrived = rig.writer.handle(KIOSK, { commandId: nextId(), ageMs: 0, command: issue() });
    rig.writer.stop();
    expect(numberIn(await arrived)).toBe('A001');
    expect(rig.published.flat().map((event) => event.type)).toContain('TicketIssued');
    expect(refusalIn(await rig.send(KIOSK, issue()))).toBe('shutting-down');
    const asked = await rig.writer.outcomeOf(KIOSK, nextId());
    expect(asked).toEqual({ kind: 'rejected', rejection: { code: 'shutting-down' } });
    expect(rig.journal.appends).toBe(1);
  });

  test('ends the probing of a broken storage', async () => {
    const rig = await WriterRig.ready();
    rig.journal.illness = 'full';
    await rig.send(KIOSK, issue());
    rig.writer.stop();
    await rig.time.pass(10 * PROBE_EVERY_MS);
    expect(rig.journal.probes).toBe(0);
    expect(refusalIn(await rig.send(KIOSK, issue()))).toBe('shutting-down');
  });
});

describe('what becomes of an id that nobody knows', () => {
  test('the answer names no one else’s command', async () => {
    const rig = await WriterRig.ready();
    const asked = rig.writer.outcomeOf({ actor: { kind: 'system' }, printerId: null }, 'x' as CommandId);
    rig.turns();
    expect(await asked).toEqual({ kind: 'never-executed', commandId: 'x' });
  });
});
