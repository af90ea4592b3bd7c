import type { DevicePortReport, DevicePortRequest, Scan } from '@motcua/protocol';
import { SerialScanner, USUAL_SILENCE_MS, whatMayPass, type PortBinding, type WireTimers } from '@motcua/wires';
import type { ScannerReadings } from './scanner-readings.ts';

export type ScannerAtPort = Extract<DevicePortRequest, { act: 'scanners' }>['scanners'][number];
export type ScannerState = Extract<DevicePortReport, { kind: 'scanner' }>;

export type AttachedScannersOptions = {
  readonly binding: PortBinding;
  readonly timers: WireTimers;
  /** In [0, 1). */
  readonly random: () => number;
  /** The calendar year now, for the ages on cards. */
  readonly year: () => number;
  /** Returns to how many pages it was told. */
  readonly onScan: (scan: Scan) => number;
  readonly readings: Pick<ScannerReadings, 'note'>;
};

type Open = { readonly settings: string; readonly path: string; readonly scanner: SerialScanner; state: ScannerState };

/**
 * The scanners at this machine's serial ports, as the hub has last named them. They stay open while the hub is away: what
 * they read goes to this kiosk's own page.
 */
export class AttachedScanners {
  readonly #options: AttachedScannersOptions;
  readonly #open = new Map<string, Open>();
  readonly #closing = new Map<string, Promise<void>>();
  #tell: (state: ScannerState) => void = () => undefined;

  constructor(options: AttachedScannersOptions) {
    this.#options = options;
  }

  /** One listener, at each change. */
  onState(listener: (state: ScannerState) => void): void {
    this.#tell = listener;
  }

  states(): readonly ScannerState[] {
    return [...this.#open.values()].map(({ state }) => state);
  }

  uses(path: string): boolean {
    return [...this.#open.values()].some((open) => open.path === path);
  }

  /** Those that are as they were go on; the others are closed, and what is new is opened. Resolves when what was closed is free. */
  async follow(wanted: readonly ScannerAtPort[]): Promise<void> {
    const kept = new Map(wanted.map(({ scannerId, port }) => [scannerId as string, JSON.stringify(port)]));
    for (const [scannerId, { settings, path, scanner }] of [...this.#open]) {
      if (kept.get(scannerId) === settings) continue;
      this.#open.delete(scannerId);
      this.#closing.set(
        path,
        Promise.all([this.#closing.get(path), scanner.close()]).then(() => undefined),
      );
    }
    for (const scanner of wanted) if (!this.#open.has(scanner.scannerId)) this.#take(scanner);
    await Promise.all(this.#closing.values());
  }

  close(): Promise<void> {
    return this.follow([]);
  }

  #take({ scannerId, port }: ScannerAtPort): void {
    const { kind: _kind, ...settings } = port;
    const { readings } = this.#options;
    const scanner = new SerialScanner({
      ...{ ...this.#options, settings, silenceMs: USUAL_SILENCE_MS },
      onScan: (read, admission) => {
        if (this.#open.get(scannerId) !== open) return;
        if (admission !== 'new') return readings.note(scannerId, admission === 'again' ? 'again' : 'tooMany');
        readings.note(scannerId, this.#options.onScan(whatMayPass(read)) > 0 ? 'told' : 'unheard');
      },
      onStatus: ({ state, lastError }) => {
        if (this.#open.get(scannerId) !== open) return;
        open.state = { kind: 'scanner', scannerId, state, lastError };
        this.#tell(open.state);
      },
    });
    const state: ScannerState = { kind: 'scanner', scannerId, state: 'opening', lastError: null };
    const open: Open = { settings: JSON.stringify(port), path: settings.path, scanner, state };
    this.#open.set(scannerId, open);
    // Its port may be one that another scanner is just giving back.
    void (this.#closing.get(settings.path) ?? Promise.resolve()).then(() => {
      if (this.#open.get(scannerId) === open) scanner.open();
    });
  }
}
