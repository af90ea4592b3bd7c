import { type OpenPort, PortError, type PortFault, type PortSignals } from '../line/port-binding.ts';
import type { DeviceEnd } from './device-end.ts';

type Reader = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (fault: Error) => void };

/** One serial wire in memory that can do what cables and USB adapters do: go, come back, refuse, swallow nothing more. */
export class MemoryWire implements DeviceEnd {
  readonly path: string;
  /** What the device says by its signal lines. */
  signals: PortSignals = 'unknown';
  readonly #listeners = new Set<(bytes: Uint8Array) => void>();
  #plugged = true;
  #refusals: PortFault[] = [];
  #port: MemoryPort | null = null;
  #stalled = false;
  #wakeWriters = new Set<() => void>();

  constructor(path: string) {
    this.path = path;
  }

  get isOpen(): boolean {
    return this.#port !== null;
  }

  get isPlugged(): boolean {
    return this.#plugged;
  }

  onBytes(listener: (bytes: Uint8Array) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(bytes: Uint8Array): void {
    if (this.#plugged) this.#port?.arrive(bytes);
  }

  plug(): void {
    this.#plugged = true;
  }

  /** `noticed`: a read in progress fails, as it does on some systems; else only looking or writing tells. */
  unplug(noticed: boolean): void {
    this.#plugged = false;
    const port = this.#port;
    this.#port = null;
    port?.cut(noticed);
    this.#wake();
  }

  /** The next `times` openings fail, plugged in or not. */
  refuseOpening(fault: PortFault, times: number): void {
    for (let count = 0; count < times; count++) this.#refusals.push(fault);
  }

  /** The device takes nothing more, until told otherwise. */
  stall(stalled: boolean): void {
    this.#stalled = stalled;
    if (!stalled) this.#wake();
  }

  openPort(): OpenPort {
    const refusal = this.#refusals.shift();
    if (refusal !== undefined) throw new PortError(refusal, `simulated: ${refusal}`);
    if (!this.#plugged) throw new PortError('absent', `simulated: nothing at ${this.path}`);
    if (this.#port !== null) throw new PortError('in-use', `simulated: ${this.path} is open`);
    const port: MemoryPort = new MemoryPort({
      deliver: (bytes) => this.#deliver(port, bytes),
      signals: () => this.signals,
      released: () => {
        if (this.#port === port) this.#port = null;
        this.#wake();
      },
    });
    this.#port = port;
    return port;
  }

  async #deliver(port: MemoryPort, bytes: Uint8Array): Promise<void> {
    while (this.#stalled && this.#port === port) {
      await new Promise<void>((resolve) => this.#wakeWriters.add(resolve));
    }
    if (this.#port !== port) throw new Error('simulated: write to a port that is gone');
    for (const listener of [...this.#listeners]) listener(bytes);
  }

  #wake(): void {
    for (const wake of this.#wakeWriters) wake();
    this.#wakeWriters.clear();
  }
}

type WireSide = {
  readonly deliver: (bytes: Uint8Array) => Promise<void>;
  readonly signals: () => PortSignals;
  readonly released: () => void;
};

class MemoryPort implements OpenPort {
  readonly #wire: WireSide;
  #arrived: Uint8Array[] = [];
  #reader: Reader | null = null;
  #isThere = true;
  #underWay: Promise<void> = Promise.resolve();

  constructor(wire: WireSide) {
    this.#wire = wire;
  }

  arrive(bytes: Uint8Array): void {
    const reader = this.#reader;
    this.#reader = null;
    if (reader === null) this.#arrived.push(bytes);
    else reader.resolve(bytes);
  }

  cut(noticed: boolean): void {
    this.#isThere = false;
    if (noticed) this.#refuseReader('simulated: bad file descriptor');
  }

  read(): Promise<Uint8Array> {
    const bytes = this.#arrived.shift();
    if (bytes !== undefined) return Promise.resolve(bytes);
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    this.#underWay = this.#wire.deliver(bytes);
    return this.#underWay;
  }

  drain(): Promise<void> {
    return this.#underWay;
  }

  flush(): Promise<void> {
    this.#arrived = [];
    return Promise.resolve();
  }

  signals(): Promise<PortSignals> {
    return Promise.resolve(this.#wire.signals());
  }

  isThere(): Promise<boolean> {
    return Promise.resolve(this.#isThere);
  }

  close(): Promise<void> {
    this.#isThere = false;
    this.#refuseReader('simulated: port is closed');
    this.#wire.released();
    return Promise.resolve();
  }

  #refuseReader(message: string): void {
    this.#reader?.reject(new Error(message));
    this.#reader = null;
  }
}
