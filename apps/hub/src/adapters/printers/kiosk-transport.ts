import {
  type ByteTransport,
  type LinkFailure,
  type LinkState,
  type PrinterTimers,
  type TransportListener,
  type WriteOutcome,
} from '@motcua/printing';
import {
  type DeviceId,
  type DevicePortReport,
  type DevicePortRequest,
  type LentPort,
  MAX_PORT_BYTES,
  type PortRefusal,
} from '@motcua/protocol';
import { reopenDelayMs } from '@motcua/wires';

import type { KioskPorts, PortAccess, PortCarrier } from '../../ports/kiosk-ports.ts';
import { type Answer, isReply, PortQuestions } from './port-questions.ts';

/** What the way to the kiosk and back may take, beside what the port may. A lost link is told earlier than this. */
const WAY_MS = 2_000;
/** A kiosk's program answers at once; it opens the port after that. */
const OPEN_ANSWER_MS = 5_000;
/** After the start of the hub its kiosks need a moment to come back: until then nothing is wrong. */
const KIOSK_COMES_WITHIN_MS = 3_000;

export type KioskTransportOptions = {
  readonly ports: KioskPorts;
  readonly deviceId: DeviceId;
  /** As staff know the kiosk. */
  readonly kioskName: string;
  readonly port: LentPort;
  /** Somebody has seen that the printer there prints and never says a word. */
  readonly mute: boolean;
  readonly timers: PrinterTimers;
  /** In [0, 1). */
  readonly random: () => number;
  /** Names one opening of the port; never the same twice. */
  readonly newOpening: () => string;
};

/** For the log and the device page. */
const REFUSED: Readonly<Record<PortRefusal, string>> = {
  'not-a-port': 'the kiosk finds no port at this path',
  'in-use': 'the kiosk uses this port for something else',
  'too-many': 'the kiosk has too many ports open',
};

type Opening = { readonly name: string; readonly carrier: PortCarrier };
/**
 * The line to a printer at a kiosk's port, through the kiosk's own program:
 *
 *     away ──► program there ──► open asked ──► as the kiosk's port is: connecting ⇄ open
 *      ▲            │ refused, no answer, gone: wait, ask again ─┘            │
 *      └────────────┴──────────────── the kiosk's connection is lost ─────────┘
 *
 * Each opening has a name of its own, and so has each one after a reset: what is still on its way from or to an earlier
 * one is dropped at both ends, so that nothing of an old slip comes out later.
 */
export class KioskTransport implements ByteTransport {
  readonly address: string;
  readonly isShared = false;
  readonly takesJobs = false;
  readonly #options: KioskTransportOptions;
  readonly #questions: PortQuestions;
  #listener: TransportListener | null = null;
  #link: LinkState = { kind: 'closed' };
  #carrier: PortCarrier | null = null;
  #opening: Opening | null = null;
  #failures = 0;
  /** SL5: the kiosk waits to hear that what it left has been cut off. */
  #toldOfRest = false;
  #isExpected = true;
  #unfollow: () => void = () => undefined;
  #cancelTimer: () => void = () => undefined;

  constructor(options: KioskTransportOptions) {
    this.#options = options;
    this.#questions = new PortQuestions(options.timers);
    const { kioskName, port } = options;
    this.address = `kiosk://${kioskName}${port.path.startsWith('/') ? '' : '/'}${port.path}`;
  }

  get link(): LinkState {
    return this.#link;
  }

  open(listener: TransportListener): void {
    if (this.#listener !== null) throw new Error(`${this.address} is open already`);
    this.#listener = listener;
    this.#setLink({ kind: 'connecting', lastFailure: null });
    const { ports, deviceId, timers } = this.#options;
    let access: PortAccess = { kind: 'away' };
    this.#unfollow = ports.follow(deviceId, {
      onAccess: (now) => {
        access = now;
        this.#reach(now);
      },
      onReport: (report) => {
        this.#hear(report);
      },
    });
    if (!this.#isExpected) return;
    this.#cancelTimer = timers.after(KIOSK_COMES_WITHIN_MS, () => {
      this.#isExpected = false;
      this.#reach(access);
    });
  }

  /** All pieces leave at once, so that those of another write cannot come between them. */
  async write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    const opening = this.#openNow();
    if (opening === null) return 'lost';
    const pieces = piecesOf(bytes).map((piece) => this.#writePiece(opening, piece, deadlineMs));
    const outcomes = await Promise.all(pieces);
    return (['lost', 'stalled'] as const).find((bad) => outcomes.includes(bad)) ?? 'written';
  }

  /** Only the kiosk can find out: its port is opened anew there, and here when it does not answer. */
  async finish(deadlineMs: number): Promise<boolean> {
    const opening = this.#openNow();
    if (opening === null) return false;
    const reply = await this.#ask(opening, { act: 'finish', opening: opening.name, deadlineMs }, deadlineMs + WAY_MS);
    if (isReply(reply, 'finished')) return reply.taken;
    if (this.#opening === opening) this.reset();
    return false;
  }

  restGone(): void {
    const opening = this.#openNow();
    if (opening === null || !this.#toldOfRest) return;
    this.#toldOfRest = false;
    // Unheard, it costs one more cut the next time.
    void this.#ask(opening, { act: 'rest-gone', opening: opening.name }, WAY_MS);
  }

  reset(): void {
    if (this.#listener === null || this.#link.kind === 'closed' || this.#carrier === null) return;
    this.#begin(this.#carrier, { cause: 'lost', message: 'reset by this side' });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#unfollow();
    this.#cancelTimer();
    this.#carrier = null;
    this.#setLink({ kind: 'closed' });
    this.#drop();
    // Another printer may be waiting for the port.
    if (opening !== null) await this.#ask(opening, { act: 'close', opening: opening.name }, WAY_MS);
  }

  #reach(access: PortAccess): void {
    if (access.kind === 'program') {
      if (access.carrier === this.#carrier) return;
      this.#isExpected = false;
      this.#failures = 0;
      this.#carrier = access.carrier;
      const isAnew = this.#link.kind === 'open';
      this.#begin(access.carrier, isAnew ? { cause: 'lost', message: 'the kiosk came back' } : this.#failureNow());
      return;
    }
    this.#carrier = null;
    if (this.#isExpected) return;
    this.#fail(
      access.kind === 'away'
        ? 'the kiosk is not connected'
        : 'this kiosk runs in a browser; a printer attached to it needs the kiosk program',
    );
  }

  #begin(carrier: PortCarrier, lastFailure: LinkFailure | null): void {
    this.#cancelTimer();
    this.#drop();
    const opening: Opening = { name: this.#options.newOpening(), carrier };
    this.#opening = opening;
    this.#setLink({ kind: 'connecting', lastFailure });
    const { port, mute } = this.#options;
    const request: DevicePortRequest = { act: 'open', opening: opening.name, port, mute };
    void this.#ask(opening, request, OPEN_ANSWER_MS).then((reply) => {
      if (this.#opening !== opening) return;
      if (isReply(reply, 'opening')) {
        if (reply.rest === true) this.#listener?.onRest?.();
        this.#toldOfRest = reply.rest === true;
        return;
      }
      this.#failAndRetry(isReply(reply, 'refused') ? REFUSED[reply.reason] : "the kiosk's program does not answer");
    });
  }

  #hear(report: DevicePortReport): void {
    if (report.kind === 'scanner' || report.kind === 'readings') return;
    if (report.opening !== this.#opening?.name) return;
    if (report.kind === 'bytes') {
      this.#listener?.onBytes(Uint8Array.from(Buffer.from(report.bytes, 'base64')));
      return;
    }
    const { link } = report;
    if (link.kind === 'gone') {
      this.#failAndRetry('the kiosk has let go of the port');
      return;
    }
    if (link.kind === 'open') this.#failures = 0;
    this.#setLink(link);
  }

  #fail(message: string): void {
    const cause = this.#link.kind === 'open' ? 'lost' : 'unreachable';
    this.#cancelTimer();
    this.#drop();
    this.#setLink({ kind: 'connecting', lastFailure: { cause, message } });
  }

  #failAndRetry(message: string): void {
    this.#fail(message);
    this.#failures++;
    const delayMs = reopenDelayMs(this.#failures, this.#options.random());
    this.#cancelTimer = this.#options.timers.after(delayMs, () => {
      if (this.#carrier !== null) this.#begin(this.#carrier, this.#failureNow());
    });
  }

  #failureNow(): LinkFailure | null {
    return this.#link.kind === 'connecting' ? this.#link.lastFailure : null;
  }

  #openNow(): Opening | null {
    return this.#link.kind === 'open' ? this.#opening : null;
  }

  async #writePiece(opening: Opening, piece: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    const bytes = Buffer.from(piece).toString('base64');
    const request: DevicePortRequest = { act: 'write', opening: opening.name, bytes, deadlineMs };
    const reply = await this.#ask(opening, request, deadlineMs + WAY_MS);
    if (isReply(reply, 'wrote')) return reply.outcome;
    return reply === 'late' ? 'stalled' : 'lost';
  }

  #ask({ carrier }: Opening, request: DevicePortRequest, withinMs: number): Promise<Answer> {
    return this.#questions.ask(carrier, request, withinMs);
  }

  /** Nothing that was asked on this opening counts any more. */
  #drop(): void {
    this.#opening = null;
    this.#questions.abandon();
  }

  #setLink(link: LinkState): void {
    this.#link = link;
    this.#listener?.onLink(link);
  }
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += MAX_PORT_BYTES)
    pieces.push(bytes.subarray(from, from + MAX_PORT_BYTES));
  return pieces;
}
