import { describe, expect, it } from 'vitest';

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
