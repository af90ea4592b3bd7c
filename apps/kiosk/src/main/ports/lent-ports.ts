import type { PortLender } from '@motcua/client';
import type { ByteTransport, PrinterTimers, TransportListener } from '@motcua/printing/transports';
import {
  MAX_LENT_PORTS,
  devicePortRequestSchema,
  type DevicePortReply,
  type DevicePortReport,
  type DevicePortRequest,
  type LentPort,
} from '@motcua/protocol';
import type { PlugPort } from '@motcua/wires';
import type { AttachedScanners, ScannerAtPort } from './attached-scanners.ts';
import type { RestMark } from '../alone/rest-mark.ts';
import { listedPorts } from './listed-ports.ts';
import { PortReports } from './port-reports.ts';
import type { ScannerReadings } from './scanner-readings.ts';

const BEAT_MS = 1_000;
/** The hub's own heartbeat has given up a connection long before this. */
const ASLEEP_MS = 10_000;

/** A hub that has named no scanner so long after the connection has none for this kiosk. */
const NONE_AFTER_MS = 10_000;

export type LentPortsOptions = {
  /** What is plugged into this machine. Opens nothing; never rejects. */
  readonly listPorts: () => Promise<readonly PlugPort[]>;
  /** Whether a port could be at such a path. */
  readonly isPort: (port: LentPort) => Promise<boolean>;
  /** `mute`: the printer there is known to say nothing. */
  readonly makeTransport: (port: LentPort, mute: boolean) => ByteTransport;
  readonly scanners: Pick<AttachedScanners, 'onState' | 'states' | 'uses'>;
  /** Resolves when what was closed for it is free. */
  readonly nameScanners: (scanners: readonly ScannerAtPort[]) => Promise<void>;
  readonly readings: Pick<ScannerReadings, 'enter' | 'leave'>;
  /** HL1: resolves when this program itself writes nothing to a port any more. */
  readonly ownPrinterFree: () => Promise<void>;
  /** SL5: where half a slip of this program's own may hang out of a printer. */
  readonly ownRest: Pick<RestMark, 'isAt' | 'gone'>;
  readonly timers: PrinterTimers;
  /** The machine's wall clock, which goes on while the machine sleeps. */
  readonly wallMs: () => number;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

type Held = {
  readonly opening: string;
  readonly path: string;
  transport: ByteTransport | null;
  /** How the hub knows the port to be. */
  told: string;
};

/**
 * SL3: opens ports of this machine for the hub, and is their only owner. It writes what it is given and knows nothing of it.
 * No opening outlives the connection that asked for it, or a sleep of the machine: what was to be printed then is decided
 * anew by the hub, and nothing waits here to come out later.
 */
export class LentPorts implements PortLender {
  readonly requests = devicePortRequestSchema;
  readonly announced = { lendsPorts: true, listsPorts: true } as const;
  readonly #options: LentPortsOptions;
  readonly #held = new Map<string, Held>();
  /** Ports that are being given back, by path. */
  readonly #closing = new Map<string, Promise<void>>();
  #reports: PortReports | null = null;
  #beatAtMs = 0;
  #cancelBeat: () => void = () => undefined;
  #cancelNone: () => void = () => undefined;

  constructor(options: LentPortsOptions) {
    this.#options = options;
    options.scanners.onState((report) => this.#reports?.scanner(report));
  }

  enter(report: (report: DevicePortReport) => Promise<boolean>): void {
    this.leave();
    this.#reports = new PortReports({
      timers: this.#options.timers,
      send: report,
      onUnheard: (opening) => this.#letGo(opening),
    });
    for (const state of this.#options.scanners.states()) this.#reports.scanner(state);
    this.#options.readings.enter(report);
    this.#beatAtMs = this.#options.wallMs();
    this.#beat();
    this.#cancelNone = this.#options.timers.after(NONE_AFTER_MS, () => void this.#options.nameScanners([]));
  }

  leave(): void {
    this.#cancelBeat();
    this.#cancelNone();
    this.#reports?.end();
    this.#reports = null;
    this.#options.readings.leave();
    for (const held of [...this.#held.values()]) void this.#release(held);
  }

  /** Resolves when every port that was given back is free. */
  async allFree(): Promise<void> {
    await Promise.all(this.#closing.values());
  }

  async answer(request: DevicePortRequest): Promise<DevicePortReply> {
    if (this.#hasSlept()) this.#letGoOfAll();
    switch (request.act) {
      case 'open':
        return this.#open(request.opening, request.port, request.mute);
      case 'write': {
        const held = this.#held.get(request.opening);
        const bytes = Uint8Array.from(Buffer.from(request.bytes, 'base64'));
        const outcome = (await held?.transport?.write(bytes, request.deadlineMs)) ?? 'lost';
        return { kind: 'wrote', outcome: this.#isPresent(held) ? outcome : 'lost' };
      }
      case 'finish': {
        const held = this.#held.get(request.opening);
        const taken = (await held?.transport?.finish(request.deadlineMs)) ?? false;
        return { kind: 'finished', taken: taken && this.#isPresent(held) };
      }
      case 'close': {
        const held = this.#held.get(request.opening);
        if (held !== undefined) await this.#release(held);
        return { kind: 'closed' };
      }
      case 'rest-gone': {
        const held = this.#held.get(request.opening);
        if (held !== undefined) await this.#options.ownRest.gone(held.path);
        return { kind: 'noted' };
      }
      case 'scanners':
        this.#cancelNone();
        await this.#options.nameScanners(request.scanners);
        return { kind: 'reading' };
      case 'list':
        return { kind: 'listed', ports: listedPorts(await this.#options.listPorts()) };
    }
  }

  async #open(opening: string, port: LentPort, mute: boolean): Promise<DevicePortReply> {
    const { isPort, scanners, log } = this.#options;
    const { path } = port;
    for (const other of [...this.#held.values()]) {
      if (other.path === path || other.opening === opening) void this.#release(other);
    }
    if (scanners.uses(path)) return { kind: 'refused', reason: 'in-use' };
    if (this.#held.size >= MAX_LENT_PORTS) return { kind: 'refused', reason: 'too-many' };
    const held: Held = { opening, path, transport: null, told: '' };
    this.#held.set(opening, held);
    if (!(await isPort(port))) {
      if (this.#isPresent(held)) this.#held.delete(opening);
      log('The hub asked for something that is no port', { path });
      return { kind: 'refused', reason: 'not-a-port' };
    }
    const rest = this.#options.ownRest.isAt(path);
    void this.#start(held, port, mute, rest);
    return rest ? { kind: 'opening', rest } : { kind: 'opening' };
  }

  /** `toldOfRest`: the hub knows of a half slip there. */
  async #start(held: Held, port: LentPort, mute: boolean, toldOfRest: boolean): Promise<void> {
    await Promise.all([this.#closing.get(held.path), this.#options.ownPrinterFree()]);
    if (!this.#isPresent(held)) return;
    // One that broke while the hub was waiting: it asks again, and is told.
    if (!toldOfRest && this.#options.ownRest.isAt(held.path)) return this.#letGo(held.opening);
    held.transport = this.#options.makeTransport(port, mute);
    held.transport.open(this.#listenerOf(held));
  }

  #listenerOf(held: Held): TransportListener {
    return {
      onBytes: (bytes) => {
        if (this.#isPresent(held)) this.#reports?.bytes(held.opening, bytes);
      },
      onLink: (link) => {
        const told = JSON.stringify(link);
        if (!this.#isPresent(held) || link.kind === 'closed' || told === held.told) return;
        held.told = told;
        this.#options.log('A port of this kiosk', { path: held.path, link });
        this.#reports?.link(held.opening, link);
      },
    };
  }

  /** Resolves when the port is free again; bytes that have not left the machine are dropped. */
  #release(held: Held): Promise<void> {
    if (!this.#isPresent(held)) return this.#closing.get(held.path) ?? Promise.resolve();
    this.#held.delete(held.opening);
    const closing = Promise.all([this.#closing.get(held.path), held.transport?.close()]).then(() => {
      if (this.#closing.get(held.path) === closing) this.#closing.delete(held.path);
    });
    this.#closing.set(held.path, closing);
    return closing;
  }

  /** By itself: the hub is told, and opens the port anew if it still wants it. */
  #letGo(opening: string): void {
    const held = this.#held.get(opening);
    if (held === undefined) return;
    void this.#release(held);
    this.#reports?.link(opening, { kind: 'gone' });
  }

  #letGoOfAll(): void {
    this.#options.log('This machine has slept: what was to be printed is old', {});
    for (const opening of [...this.#held.keys()]) this.#letGo(opening);
    this.#beatAtMs = this.#options.wallMs();
  }

  #beat(): void {
    if (this.#hasSlept()) this.#letGoOfAll();
    this.#beatAtMs = this.#options.wallMs();
    this.#cancelBeat = this.#options.timers.after(BEAT_MS, () => this.#beat());
  }

  #hasSlept(): boolean {
    return this.#options.wallMs() - this.#beatAtMs > ASLEEP_MS;
  }

  #isPresent(held: Held | undefined): boolean {
    return held !== undefined && this.#held.get(held.opening) === held;
  }
}
