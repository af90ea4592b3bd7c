import type { Command, CommandEnvelope, ServiceId } from '@motcua/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommandsInFlight } from './commands-in-flight.ts';
import type { HubDoor } from './hub-door.ts';
import type { LateOutcome, SendResult } from './hub-link.ts';
import { HandSurroundings } from './testing/hand-surroundings.ts';

const press: Command = {
  type: 'issue-ticket',
  person: null,
  oneMore: true,
  serviceIds: ['s1' as ServiceId],
  priority: 'ordinary',
  needs: [],
  language: 'vi',
};
const done = (commandId: string) => ({
  kind: 'accepted',
  commandId,
  revision: 5,
  repeated: false,
  outcome: { type: 'done' },
});
const refused = (code: string, more: object = {}) => ({
  kind: 'rejected',
  commandId: null,
  rejection: { code, ...more },
});

/** A connection whose other end is in the test's hand. */
class HandDoor implements HubDoor {
  readonly identity: string;
  readonly asked: { readonly question: string; readonly content: unknown; readonly answer: (raw: unknown) => void }[] =
    [];
  open = true;
  constructor(identity = 'device:k1') {
    this.identity = identity;
  }
  isOpen(): boolean {
    return this.open;
  }
  ask(question: string, content: unknown, answer: (raw: unknown) => void): void {
    this.asked.push({ question, content, answer });
  }
  get ages(): number[] {
    return this.asked.map(({ content }) => (content as CommandEnvelope).ageMs);
  }
}

let around: HandSurroundings;
let late: LateOutcome[];
let commands: CommandsInFlight;
// The command ids of the test are short; the schema wants UUIDs.
const ID = '01990000-0000-7000-8000-000000000001';

beforeEach(() => {
  around = new HandSurroundings();
  late = [];
  const all = { ...around.all, newCommandId: () => ID as ReturnType<typeof around.all.newCommandId> };
  commands = new CommandsInFlight(all, (outcome) => late.push(outcome));
});

function send(giveUpAfterMs = 20_000): { result: SendResult | null } {
  const sent: { result: SendResult | null } = { result: null };
  void commands.send(press, giveUpAfterMs).then((result) => (sent.result = result));
  return sent;
}
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('a command', () => {
  it('IS2 goes out with the same id on every connection, and says its true age', async () => {
    const sent = send();
    around.pass(1_000);
    const first = new HandDoor();
    commands.enter(first);
    commands.leave();
    around.pass(2_500);
    const second = new HandDoor();
    commands.enter(second);
    expect([first.ages, second.ages]).toEqual([[1_000], [3_500]]);
    expect([...first.asked, ...second.asked].map(({ content }) => (content as CommandEnvelope).commandId)).toEqual([
      ID,
      ID,
    ]);
    second.asked[0]?.answer(done(ID));
    await settled();
    expect(sent.result).toEqual({ kind: 'accepted', commandId: ID, outcome: { type: 'done' }, revision: 5 });
  });

  it('is repeated when its answer does not come, and settled by the first answer only', async () => {
    const door = new HandDoor();
    commands.enter(door);
    const sent = send();
    door.asked[0]?.answer(null);
    expect(door.asked).toHaveLength(2);
    door.asked[1]?.answer(done(ID));
    door.asked[0]?.answer(refused('forbidden'));
    await settled();
    expect(sent.result?.kind).toBe('accepted');
    around.pass(60_000);
    expect([door.asked.length, late]).toEqual([2, []]);
  });

  it('is refused at once when it was sent once', async () => {
    const door = new HandDoor();
    commands.enter(door);
    const sent = send();
    door.asked[0]?.answer(refused('storage-unavailable'));
    await settled();
    expect(sent.result).toMatchObject({ kind: 'rejected', rejection: { code: 'storage-unavailable' } });
  });

  it('that may have arrived is not called refused because the hub can not answer now', async () => {
    const first = new HandDoor();
    commands.enter(first);
    const sent = send();
    commands.leave();
    const second = new HandDoor();
    commands.enter(second);
    second.asked[0]?.answer(refused('storage-unavailable'));
    await settled();
    expect(sent.result).toBeNull();
    around.pass(1_000);
    second.asked[1]?.answer(refused('rate-limited', { retryAfterMs: 3_000 }));
    around.pass(2_999);
    expect(second.asked).toHaveLength(2);
    around.pass(1);
    second.asked[2]?.answer(done(ID));
    await settled();
    expect(sent.result?.kind).toBe('accepted');
  });

  it('is not put on a connection that is closing', () => {
    const door = new HandDoor();
    door.open = false;
    commands.enter(door);
    send();
    expect(door.asked).toEqual([]);
  });

  it('survives an answer that nobody understands', async () => {
    const door = new HandDoor();
    commands.enter(door);
    const sent = send();
    door.asked[0]?.answer({ kind: 'perhaps' });
    around.pass(1_000);
    door.asked[1]?.answer(done(ID));
    await settled();
    expect([sent.result?.kind, around.lines.length]).toEqual(['accepted', 1]);
  });
});

describe('a command given up', () => {
  it('is asked about until the hub knows, and never sent again', async () => {
    const door = new HandDoor();
    commands.enter(door);
    const sent = send(500);
    around.pass(500);
    await settled();
    expect(sent.result).toEqual({ kind: 'no-answer', commandId: ID });
    expect(door.asked.map(({ question }) => question)).toEqual(['command', 'outcome-of']);
    door.asked[1]?.answer(refused('storage-unavailable'));
    around.pass(1_000);
    door.asked[2]?.answer(null);
    commands.leave();
    const next = new HandDoor();
    commands.enter(next);
    expect(next.asked).toMatchObject([{ question: 'outcome-of', content: { commandId: ID } }]);
    next.asked[0]?.answer({ kind: 'accepted', commandId: ID, revision: 9, outcome: { type: 'done' } });
    next.asked[0]?.answer({ kind: 'never-executed', commandId: ID });
    around.pass(60_000);
    expect(late).toEqual([{ commandId: ID, outcome: { type: 'done' } }]);
    expect(next.asked).toHaveLength(1);
  });

  it('that was never sent is known at once as never executed', async () => {
    send(500);
    around.pass(500);
    expect(late).toEqual([{ commandId: ID, outcome: null }]);
    const door = new HandDoor();
    commands.enter(door);
    expect(door.asked).toEqual([]);
  });

  it('is asked about only as the one who sent it', () => {
    const own = new HandDoor('staff:a');
    commands.enter(own);
    send(500);
    around.pass(500);
    commands.leave();
    const other = new HandDoor('staff:b');
    commands.enter(other);
    expect(other.asked).toEqual([]);
    commands.leave();
    const again = new HandDoor('staff:a');
    commands.enter(again);
    expect(again.asked).toHaveLength(1);
  });

  it('when the link closes: whoever waits hears no-answer', async () => {
    const sent = send();
    commands.close();
    const afterwards = send();
    await settled();
    expect([sent.result?.kind, afterwards.result?.kind]).toEqual(['no-answer', 'no-answer']);
  });
});
