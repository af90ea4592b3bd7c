import { encodeFixed } from '../codec/ascii-codec.ts';
import { type BoardContent, EMPTY_BOARD } from '../codec/board-content.ts';
import type { CodecDescription } from '../codec/codec-schema.ts';
import { withCrc } from '../codec/modbus-frame.ts';
import type { DeviceEnd } from './device-end.ts';
import { readAsciiFrame } from './read-ascii-frame.ts';
import { readRegisterWrite, shownBy } from './modbus-registers.ts';

/** Longer than any frame: what comes before is forgotten. */
const MOST_KEPT = 600;

export type VirtualBoardOptions = {
  readonly codec: CodecDescription;
  readonly address: number;
  readonly end: DeviceEnd;
};

/** A board that understands its frames, shows what it was told, and can misbehave as boards do. */
export class VirtualBoard {
  readonly address: number;
  /** Says nothing, but shows what it hears. */
  mute = false;
  /** Answers that it will not. */
  refusing = false;
  /** Sends bytes that mean nothing before each answer. */
  noisy = false;
  readonly #options: VirtualBoardOptions;
  readonly #stop: () => void;
  readonly #registers = new Map<number, number>();
  #shown: BoardContent = EMPTY_BOARD;
  #heard: number[] = [];
  #powered = true;
  #framesTaken = 0;

  constructor(options: VirtualBoardOptions) {
    this.#options = options;
    this.address = options.address;
    this.#stop = options.end.onBytes((bytes) => {
      if (this.#powered) this.#hear(bytes);
    });
  }

  /** What stands on it; nothing while it has no power. */
  get shown(): BoardContent {
    return this.#shown;
  }

  /** Whether it has power. */
  get isOn(): boolean {
    return this.#powered;
  }

  get framesTaken(): number {
    return this.#framesTaken;
  }

  /** Without power it hears nothing; with it again, it has forgotten what it showed. */
  power(on: boolean): void {
    this.#powered = on;
    this.#shown = EMPTY_BOARD;
    this.#registers.clear();
    this.#heard = [];
  }

  close(): void {
    this.#stop();
  }

  #hear(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#heard.push(byte);
      if (this.#heard.length > MOST_KEPT) this.#heard.shift();
      this.#findFrame();
    }
  }

  /** A frame may begin anywhere, for there is noise, and there are frames for others. It ends with the byte just heard. */
  #findFrame(): void {
    const heard = Uint8Array.from(this.#heard);
    for (let from = 0; from < heard.length; from++) {
      const bytes = heard.subarray(from);
      const length = this.#options.codec.kind === 'ascii' ? this.#takeAscii(bytes) : this.#takeWrite(bytes);
      if (length === null) continue;
      this.#heard = this.#heard.slice(from + length);
      return;
    }
  }

  #takeAscii(bytes: Uint8Array): number | null {
    const { codec, address } = this.#options;
    if (codec.kind !== 'ascii') return null;
    for (const parts of codec.frames) {
      const frame = readAsciiFrame(codec, parts, address, bytes);
      if (frame === null) continue;
      this.#take(frame.shown);
      if (codec.reply?.kind === 'echo') this.#answer(bytes.slice(0, frame.length));
      if (codec.reply?.kind === 'answer') {
        const reply = this.refusing ? codec.reply.refused : codec.reply.well;
        this.#answer(Uint8Array.from(reply?.flatMap((part) => encodeFixed(part, address)) ?? []));
      }
      return frame.length;
    }
    return null;
  }

  #takeWrite(bytes: Uint8Array): number | null {
    const { codec, address } = this.#options;
    if (codec.kind !== 'modbus') return null;
    const write = readRegisterWrite(address, bytes);
    if (write === null) return null;
    if (!this.refusing) for (const [step, value] of write.values.entries()) this.#registers.set(write.at + step, value);
    this.#take(shownBy(codec, this.#registers));
    const refusal = withCrc([address, (bytes[1] ?? 0) | 0x80, 0x02]);
    if (codec.replyWithinMs !== null) this.#answer(this.refusing ? refusal : write.answer);
    return write.length;
  }

  #take(shown: Partial<BoardContent>): void {
    this.#framesTaken++;
    if (!this.refusing) this.#shown = { ...this.#shown, ...shown };
  }

  #answer(bytes: Uint8Array): void {
    if (this.mute || bytes.length === 0) return;
    this.#options.end.send(this.noisy ? Uint8Array.from([0x00, 0xff, 0x5a, ...bytes]) : bytes);
  }
}
