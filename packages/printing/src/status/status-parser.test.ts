import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { processIdOf } from '../esc-pos/process-id.ts';
import { seededRandom } from '../testing/random-numbers.ts';
import { StatusParser, type StatusReply } from './status-parser.ts';

const STREAM = Uint8Array.of(
  ...[0x12], // DLE EOT answer: all well
  ...[0x10, 0x00, 0x00, 0x00], // automatic: all well
  ...[0x00], // GS r 1: paper
  ...[0x1a], // DLE EOT 1: off-line
  ...[0x38, 0x00, 0x12, 0x0c, 0x00], // automatic, with a real-time answer inside it
  ...[0x0c], // GS r 1: paper end
  ...[0x11, 0x13, 0xff], // XON, XOFF, noise
  ...[0x32], // DLE EOT 2: paper end
);

const EXPECTED: StatusReply[] = [
  { kind: 'real-time', byte: 0x12 },
  { kind: 'automatic', bytes: [0x10, 0, 0, 0] },
  { kind: 'sensor', byte: 0 },
  { kind: 'real-time', byte: 0x1a },
  { kind: 'real-time', byte: 0x12 },
  { kind: 'automatic', bytes: [0x38, 0, 0x0c, 0] },
  { kind: 'sensor', byte: 0x0c },
  { kind: 'real-time', byte: 0x32 },
];

describe('StatusParser', () => {
  it('understands a stream in one piece', () => {
    expect(new StatusParser().push(STREAM)).toEqual(EXPECTED);
  });

  it('understands the same stream byte by byte', () => {
    const parser = new StatusParser();
    expect([...STREAM].flatMap((byte) => parser.push(Uint8Array.of(byte)))).toEqual(EXPECTED);
  });

  it('understands the same stream cut anywhere (200 seeds)', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const parser = new StatusParser();
      const replies: StatusReply[] = [];
      for (let from = 0; from < STREAM.length;) {
        const to = from + 1 + Math.floor(random() * 6);
        replies.push(...parser.push(STREAM.subarray(from, to)));
        from = to;
      }
      expect(replies, `seed ${String(seed)}`).toEqual(EXPECTED);
    }
  });

  it('starts a report anew when the printer does', () => {
    expect(new StatusParser().push(Uint8Array.of(0x10, 0x00, 0x18, 0x00, 0x0c, 0x00))).toEqual([
      { kind: 'automatic', bytes: [0x18, 0, 0x0c, 0] },
    ]);
  });

  it('forgets half a report when the connection is lost', () => {
    const parser = new StatusParser();
    parser.push(Uint8Array.of(0x10, 0x00));
    parser.reset();
    expect(parser.push(Uint8Array.of(0x00))).toEqual([{ kind: 'sensor', byte: 0 }]);
  });

  it('never fails on noise', () => {
    const random = seededRandom(3);
    const parser = new StatusParser();
    const noise = Uint8Array.from({ length: 20_000 }, () => Math.floor(random() * 256));
    for (const reply of parser.push(noise)) expect(['real-time', 'automatic', 'sensor']).toContain(reply.kind);
  });
});

describe('answers with a process id', () => {
  const answer = (ordinal: number): number[] => [0x37, 0x22, ...Buffer.from(processIdOf(ordinal)), 0x00];

  it('is one answer, not its bytes one by one', () => {
    expect(new StatusParser().push(Uint8Array.from(answer(0x1234)))).toEqual([
      { kind: 'process', processId: processIdOf(0x1234) },
    ]);
  });

  it('an id that breaks off is passed over, and what follows is understood', () => {
    const bytes = Uint8Array.of(0x37, 0x22, 0x31, 0x00, ...answer(5), 0x37, 0x00);
    expect(new StatusParser().push(bytes)).toEqual([
      { kind: 'sensor', byte: 0 },
      { kind: 'process', processId: processIdOf(5) },
      { kind: 'sensor', byte: 0 },
    ]);
  });

  it('all answers are told apart, mixed, one inside the other, and cut anywhere', () => {
    const bits = (fixed: number, free: number) => fc.nat({ max: 255 }).map((byte) => (byte & free) | fixed);
    const realTime = bits(0x12, 0x6c).map((byte): StatusReply => ({ kind: 'real-time', byte }));
    const report = fc
      .tuple(bits(0x10, 0x6c), bits(0, 0x6f), bits(0, 0x6f), bits(0, 0x6f))
      .map((bytes): StatusReply => ({ kind: 'automatic', bytes }));
    const process = fc
      .nat({ max: 65_535 })
      .map((ordinal): StatusReply => ({ kind: 'process', processId: processIdOf(ordinal) }));
    const sensor = bits(0, 0x6f).map((byte): StatusReply => ({ kind: 'sensor', byte }));
    // A real-time byte, or a report with real-time bytes in it, may stand at any place of the answers given in order.
    const urgent = fc.record({
      at: fc.nat({ max: 6 }),
      reply: fc.oneof(realTime, report),
      within: fc.option(realTime),
    });
    const ordered = fc.record({ reply: fc.oneof(process, sensor), urgent: fc.option(urgent) });
    fc.assert(
      fc.property(fc.array(ordered), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (sent, cuts) => {
        const stream: number[] = [];
        const expected: StatusReply[] = [];
        for (const { reply, urgent: inside } of sent) {
          const bytes = bytesOf(reply);
          if (inside === null) {
            stream.push(...bytes);
            expected.push(reply);
            continue;
          }
          const at = Math.min(inside.at, bytes.length - 1);
          const [first = 0, ...rest] = bytesOf(inside.reply);
          stream.push(...bytes.slice(0, at), first);
          if (inside.within !== null) stream.push(...bytesOf(inside.within));
          stream.push(...rest, ...bytes.slice(at));
          const urgentReplies = inside.within === null ? [inside.reply] : [inside.within, inside.reply];
          // A single real-time byte is whole at once; a report only after what came inside it.
          if (rest.length === 0) urgentReplies.reverse();
          expected.push(...urgentReplies, reply);
        }
        const parser = new StatusParser();
        const heard: StatusReply[] = [];
        for (let from = 0, cut = 0; from < stream.length; cut++) {
          const to = from + (cuts[cut % cuts.length] ?? 1);
          heard.push(...parser.push(Uint8Array.from(stream.slice(from, to))));
          from = to;
        }
        expect(heard).toEqual(expected);
      }),
    );
  });
});

function bytesOf(reply: StatusReply): number[] {
  switch (reply.kind) {
    case 'automatic':
      return [...reply.bytes];
    case 'process':
      return [0x37, 0x22, ...Buffer.from(reply.processId), 0x00];
    case 'real-time':
    case 'sensor':
      return [reply.byte];
  }
}
