import { MAX_LENT_PORTS, type DeviceId, type DevicePortReport } from '@motcua/protocol';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import type { Clock } from '../../ports/clock.ts';
import type { InputLine, InputLineStatus } from '../../ports/input-devices.ts';
import type { KioskPorts, PortAccess, PortCarrier } from '../../ports/kiosk-ports.ts';

type AtKiosk = Extract<ScannerSettings['connection'], { kind: 'kiosk' }>;
type ScannerReport = Extract<DevicePortReport, { kind: 'scanner' }>;

const NO_COUNTS: InputLineStatus['counts'] = { opened: 0, lost: 0, failedOpenings: 0, bytesIn: 0 };
/** A kiosk's program closes a port in milliseconds; one that does not answer holds nobody up. */
const TOLD_WITHIN_MS = 2_000;

/** SC1: the scanners at kiosks' own ports. The hub names them to each kiosk and hears how they are; what they read stays there. */
export class KioskScannerLines {
  readonly #ports: KioskPorts;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #kiosks = new Map<DeviceId, ScannersOfKiosk>();

  constructor(ports: KioskPorts, clock: Pick<Clock, 'now'>) {
    this.#ports = ports;
    this.#clock = clock;
  }

  make({ scannerId }: ScannerSettings, { deviceId, port }: AtKiosk): InputLine {
    const listeners: (() => void)[] = [];
    const unknown = (): InputLineStatus => ({
      ...{ state: 'elsewhere', since: this.#clock.now(), lastError: null, counts: NO_COUNTS },
    });
    let status = unknown();
    const scanner: NamedScanner = {
      ...{ scannerId, port },
      hear: (report) => {
        const state = report?.state ?? 'elsewhere';
        if (state === status.state && (report?.lastError ?? null) === status.lastError) return;
        const since = state === status.state ? status.since : this.#clock.now();
        const counts = { ...status.counts };
        if (state === 'lost' && status.state !== 'lost') counts.lost += 1;
        if (state === 'open' && status.state !== 'open') counts.opened += 1;
        status = { state, since, lastError: report?.lastError ?? status.lastError, counts };
        for (const listener of listeners) listener();
      },
    };
    return {
      status: () => status,
      onChange: (listener) => void listeners.push(listener),
      open: () => this.#kiosk(deviceId).add(scanner),
      close: async () => {
        const kiosk = this.#kiosk(deviceId);
        const isLast = await kiosk.remove(scanner);
        if (isLast && this.#kiosks.get(deviceId) === kiosk) this.#kiosks.delete(deviceId);
      },
    };
  }

  #kiosk(deviceId: DeviceId): ScannersOfKiosk {
    const kiosk = this.#kiosks.get(deviceId) ?? new ScannersOfKiosk(this.#ports, deviceId);
    this.#kiosks.set(deviceId, kiosk);
    return kiosk;
  }
}

type NamedScanner = {
  readonly scannerId: ScannerSettings['scannerId'];
  readonly port: AtKiosk['port'];
  /** Null: nobody can tell how it is. */
  readonly hear: (report: ScannerReport | null) => void;
};

/** What one kiosk is told: always all of its scanners, at each change and at each connection. */
class ScannersOfKiosk {
  readonly #ports: KioskPorts;
  readonly #deviceId: DeviceId;
  readonly #scanners = new Set<NamedScanner>();
  #carrier: PortCarrier | null = null;
  #unfollow: (() => void) | null = null;

  constructor(ports: KioskPorts, deviceId: DeviceId) {
    this.#ports = ports;
    this.#deviceId = deviceId;
  }

  add(scanner: NamedScanner): void {
    this.#scanners.add(scanner);
    if (this.#unfollow !== null) return void this.#tell();
    this.#unfollow = () => undefined;
    this.#unfollow = this.#ports.follow(this.#deviceId, {
      onAccess: (access) => this.#reach(access),
      onReport: (report) => this.#hear(report),
    });
  }

  /** When the kiosk has given the port back, or does not answer. True: it has no scanner any more. */
  async remove(scanner: NamedScanner): Promise<boolean> {
    if (!this.#scanners.delete(scanner)) return false;
    await this.#tell();
    if (this.#scanners.size > 0) return false;
    this.#unfollow?.();
    this.#unfollow = null;
    return true;
  }

  #reach(access: PortAccess): void {
    const carrier = access.kind === 'program' ? access.carrier : null;
    if (carrier === this.#carrier) return;
    this.#carrier = carrier;
    for (const scanner of this.#scanners) scanner.hear(null);
    void this.#tell();
  }

  #hear(report: DevicePortReport): void {
    if (report.kind !== 'scanner') return;
    for (const scanner of this.#scanners) if (scanner.scannerId === report.scannerId) scanner.hear(report);
  }

  async #tell(): Promise<void> {
    if (this.#carrier === null) return;
    const scanners = [...this.#scanners].slice(0, MAX_LENT_PORTS).map(({ scannerId, port }) => ({ scannerId, port }));
    const told = this.#carrier.ask({ act: 'scanners', scanners });
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, TOLD_WITHIN_MS);
      cancel = () => clearTimeout(timer);
    });
    await Promise.race([told, late]);
    cancel();
  }
}
