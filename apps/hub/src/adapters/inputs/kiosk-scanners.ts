import { MAX_LENT_PORTS, type DevicePortReport } from '@motcua/protocol';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { DeviceId, ScannerId } from '@motcua/protocol/vocabulary';
import type { InputLine, InputLineStatus, ScannerListener } from '../../ports/input-devices.ts';
import type { KioskPorts, PortAccess } from '../../ports/kiosk-ports.ts';

type AtKiosk = { readonly kind: 'kiosk'; readonly deviceId: DeviceId; readonly port: SerialConnection };
type Counts = { -readonly [K in keyof InputLineStatus['counts']]: InputLineStatus['counts'][K] };

/** One scanner at a kiosk's port, as the kiosk's program tells of it. */
type Entry = {
  readonly scannerId: ScannerId;
  readonly port: SerialConnection;
  readonly listeners: (() => void)[];
  readonly counts: Counts;
  readonly onCounted: ScannerListener['onCounted'];
  status: Omit<InputLineStatus, 'counts'>;
};

type Kiosk = {
  readonly entries: Map<ScannerId, Entry>;
  access: PortAccess;
  isDue: boolean;
  stop: () => void;
};

/**
 * SC1: scanners at kiosks' own ports. The kiosk's program opens them, and what they read goes to the kiosk's page without
 * the hub; here they are named to the program, all of a kiosk's together, and heard of.
 */
export class KioskScanners {
  readonly #ports: KioskPorts;
  readonly #now: () => number;
  readonly #kiosks = new Map<DeviceId, Kiosk>();

  constructor(ports: KioskPorts, now: () => number) {
    this.#ports = ports;
    this.#now = now;
  }

  make(
    { scannerId }: ScannerSettings,
    { deviceId, port }: AtKiosk,
    { onCounted }: Pick<ScannerListener, 'onCounted'>,
  ): InputLine {
    const counts = { opened: 0, lost: 0, failedOpenings: 0, bytesIn: 0 };
    const status = { state: 'kiosk-away', since: this.#now(), lastError: null } as const;
    const entry: Entry = { scannerId, port, listeners: [], counts, onCounted, status };
    return {
      status: () => ({ ...entry.status, counts: { ...counts } }),
      onChange: (listener) => entry.listeners.push(listener),
      open: () => this.#add(deviceId, entry),
      close: () => {
        this.#remove(deviceId, entry);
        return Promise.resolve();
      },
    };
  }

  #add(deviceId: DeviceId, entry: Entry): void {
    const known = this.#kiosks.get(deviceId);
    const kiosk: Kiosk = known ?? {
      ...{ entries: new Map(), access: { kind: 'away' }, isDue: false, stop: () => undefined },
    };
    kiosk.entries.set(entry.scannerId, entry);
    if (known) {
      this.#follow(kiosk, entry);
      return this.#nameSoon(kiosk);
    }
    this.#kiosks.set(deviceId, kiosk);
    kiosk.stop = this.#ports.follow(deviceId, {
      onAccess: (access) => {
        kiosk.access = access;
        for (const each of kiosk.entries.values()) this.#follow(kiosk, each);
        this.#nameSoon(kiosk);
      },
      onReport: (report) => this.#heard(kiosk, report),
    });
  }

  #remove(deviceId: DeviceId, entry: Entry): void {
    const kiosk = this.#kiosks.get(deviceId);
    if (kiosk?.entries.get(entry.scannerId) !== entry) return;
    kiosk.entries.delete(entry.scannerId);
    this.#nameSoon(kiosk);
  }

  /** A program that has just come tells of its scanners itself. */
  #follow({ access }: Kiosk, entry: Entry): void {
    const states = { program: 'opening', away: 'kiosk-away', 'in-browser': 'kiosk-in-browser' } as const;
    this.#change(entry, states[access.kind], null);
  }

  /** All of them in one message, however many have changed together. */
  #nameSoon(kiosk: Kiosk): void {
    if (kiosk.isDue) return;
    kiosk.isDue = true;
    queueMicrotask(() => {
      kiosk.isDue = false;
      const scanners = [...kiosk.entries.values()].map(({ scannerId, port }) => ({ scannerId, port }));
      if (kiosk.access.kind !== 'program') return;
      void kiosk.access.carrier.ask({ act: 'scanners', scanners: scanners.slice(0, MAX_LENT_PORTS) });
    });
  }

  #heard(kiosk: Kiosk, report: DevicePortReport): void {
    if (report.kind !== 'scanner' && report.kind !== 'readings') return;
    const entry = kiosk.entries.get(report.scannerId);
    if (entry === undefined) return;
    if (report.kind === 'scanner') return this.#change(entry, report.state, report.lastError);
    const { told, unheard, again, tooMany, lastAgoMs } = report;
    entry.onCounted({ told, unheard, again, tooMany, lastAt: lastAgoMs === null ? null : this.#now() - lastAgoMs });
  }

  #change(entry: Entry, state: InputLineStatus['state'], error: string | null): void {
    const { status, counts } = entry;
    if (status.state === state) return;
    if (state === 'open') counts.opened += 1;
    if (state === 'lost') counts.lost += 1;
    entry.status = { state, since: this.#now(), lastError: error ?? status.lastError };
    for (const listener of entry.listeners) listener();
  }
}
