import type { DevicePortReport } from '@motcua/protocol';
import type { PrinterTimers } from '@motcua/printing/transports';

type Readings = Extract<DevicePortReport, { kind: 'readings' }>;
type ScannerId = Readings['scannerId'];
/** `unheard`: no page was there. `again`: the same paper still lay there. `tooMany`: the scanner had gone mad. */
export type ReadingFate = 'told' | 'unheard' | 'again' | 'tooMany';

type Counted = Record<ReadingFate, number> & { lastAtMs: number | null };

/** A scanner that reads without end takes no citizen's place in what the hub lets a kiosk say. */
const EVERY_MS = 1_000;

/**
 * SC6: counts what this machine's scanners have read until the hub has taken the count, also over a time without it. What
 * was read is not known here.
 */
export class ScannerReadings {
  readonly #timers: PrinterTimers;
  readonly #untold = new Map<ScannerId, Counted>();
  #send: ((report: DevicePortReport) => Promise<boolean>) | null = null;
  #isResting = false;

  constructor(timers: PrinterTimers) {
    this.#timers = timers;
  }

  note(scannerId: ScannerId, fate: ReadingFate): void {
    const counted = this.#of(scannerId);
    counted[fate] += 1;
    if (fate !== 'again') counted.lastAtMs = this.#timers.monotonicMs();
    void this.#tell();
  }

  /** A connection to the hub stands. `send` tells whether the hub has taken the report; it never rejects. */
  enter(send: (report: DevicePortReport) => Promise<boolean>): void {
    this.#send = send;
    void this.#tell();
  }

  leave(): void {
    this.#send = null;
  }

  /** One count at a time: what is read meanwhile waits for the next one. */
  async #tell(): Promise<void> {
    const send = this.#send;
    const [scannerId, counted] = [...this.#untold][0] ?? [];
    if (send === null || this.#isResting || scannerId === undefined || counted === undefined) return;
    this.#isResting = true;
    this.#untold.delete(scannerId);
    const { lastAtMs, ...fates } = counted;
    const lastAgoMs = lastAtMs === null ? null : Math.max(0, Math.round(this.#timers.monotonicMs() - lastAtMs));
    const rest = new Promise<void>((resolve) => this.#timers.after(EVERY_MS, resolve));
    const isTaken = await send({ kind: 'readings', scannerId, ...fates, lastAgoMs });
    // Told again on the next connection: asking the same one once more would help nobody.
    if (!isTaken) {
      this.#giveBack(scannerId, counted);
      if (this.#send === send) this.#send = null;
    }
    await rest;
    this.#isResting = false;
    void this.#tell();
  }

  #giveBack(scannerId: ScannerId, { told, unheard, again, tooMany, lastAtMs }: Counted): void {
    const counted = this.#of(scannerId);
    counted.told += told;
    counted.unheard += unheard;
    counted.again += again;
    counted.tooMany += tooMany;
    counted.lastAtMs ??= lastAtMs;
  }

  #of(scannerId: ScannerId): Counted {
    const counted = this.#untold.get(scannerId) ?? { told: 0, unheard: 0, again: 0, tooMany: 0, lastAtMs: null };
    this.#untold.set(scannerId, counted);
    return counted;
  }
}
