import { INPUT_TOO_LATE_MS, type FoundCode, type LookUpReply, type Scan, type ScannerHealth } from '@motcua/protocol';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type {
  CountedReadings,
  InputLine,
  InputLineStatus,
  MakeScanner,
  ScanAdmission,
} from '../ports/input-devices.ts';
import type { InputPublisher } from '../ports/input-publisher.ts';
import type { Logger } from '../ports/logger.ts';
import { KeptLines } from './kept-lines.ts';
import { logInputLine } from './log-input-line.ts';

export type ScannerDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly makeScanner: MakeScanner;
  readonly publisher: InputPublisher;
  readonly lookUp: (code: string) => LookUpReply;
  /** How much older than it seems whatever is read now may be. */
  readonly heldUpMs: () => number;
  readonly onChanged: () => void;
};

export type ScannerCounts = { read: number; told: number; again: number; tooMany: number; unheard: number };
export type ScannerReport = {
  readonly settings: ScannerSettings;
  readonly status: InputLineStatus;
  readonly counts: ScannerCounts;
};

type Scanner = InputLine & { readonly counts: ScannerCounts; lastReadAt: number | null; isMad: boolean };

/** SC1–SC6: holds the scanners that the settings name, and tells the page that each reports to what it has read. */
export class ScannerDesk {
  readonly #parts: ScannerDeskParts;
  readonly #kept: KeptLines<ScannerSettings, Scanner>;

  constructor(parts: ScannerDeskParts) {
    this.#parts = parts;
    this.#kept = new KeptLines({ idOf: ({ scannerId }) => scannerId, make: (settings) => this.#make(settings) });
  }

  /** SC1: the settings may name others now. */
  follow(wanted: readonly ScannerSettings[]): void {
    this.#kept.follow(wanted);
  }

  stop(): Promise<void> {
    return this.#kept.stop();
  }

  reports(): readonly ScannerReport[] {
    return this.#kept.all().map(({ settings, line }) => ({ settings, status: line.status(), counts: line.counts }));
  }

  /** SC6 */
  health(): ScannerHealth[] {
    return this.#kept.all().map(({ settings, line }) => {
      const { state, since, lastError, counts } = line.status();
      return {
        ...{ scannerId: settings.scannerId, name: settings.name, simulated: settings.connection.kind === 'simulated' },
        ...{ state, since, lastError, timesLost: counts.lost },
        ...{ readings: line.counts.read, told: line.counts.told, lastReadAt: line.lastReadAt },
      };
    });
  }

  #make(settings: ScannerSettings): Scanner {
    const { makeScanner, logger, onChanged } = this.#parts;
    const counts: ScannerCounts = { read: 0, told: 0, again: 0, tooMany: 0, unheard: 0 };
    const line = makeScanner(settings, {
      onScan: (scan, admission) => this.#read(settings, scanner, scan, admission),
      onCounted: (counted) => this.#count(scanner, counted),
    });
    const scanner: Scanner = { ...line, counts, lastReadAt: null, isMad: false };
    logInputLine(line, { event: 'scanner', id: settings.scannerId }, logger, onChanged);
    onChanged();
    return scanner;
  }

  #read(settings: ScannerSettings, scanner: Scanner, scan: Scan, admission: ScanAdmission): void {
    const { counts } = scanner;
    const isMad = admission === 'too-many';
    if (isMad && !scanner.isMad) {
      this.#parts.logger.warn({ event: 'scanner', id: settings.scannerId }, 'a scanner reads without end: not heard');
    }
    scanner.isMad = isMad;
    if (admission === 'again') {
      counts.again += 1;
      return;
    }
    counts.read += 1;
    scanner.lastReadAt = this.#parts.clock.now();
    if (isMad) counts.tooMany += 1;
    else if (this.#tell(settings, scan) > 0) counts.told += 1;
    else counts.unheard += 1;
    this.#parts.onChanged();
  }

  /** SC6: what was read at a kiosk's own port counts as what was read here. */
  #count(scanner: Scanner, { told, unheard, again, tooMany, lastAt }: CountedReadings): void {
    const { counts } = scanner;
    counts.read += told + unheard + tooMany;
    counts.told += told;
    counts.unheard += unheard;
    counts.again += again;
    counts.tooMany += tooMany;
    if (lastAt !== null) scanner.lastReadAt = Math.max(lastAt, scanner.lastReadAt ?? lastAt);
    this.#parts.onChanged();
  }

  /** SC3–SC5: now, to whoever is there. Returns to how many pages. */
  #tell({ reportsTo }: ScannerSettings, scan: Scan): number {
    const { clock, publisher, state, heldUpMs } = this.#parts;
    if (heldUpMs() > INPUT_TOO_LATE_MS) return 0;
    const at = clock.now();
    if (reportsTo.kind === 'kiosk') return publisher.tellKiosk(reportsTo.deviceId, { kind: 'kiosk-scan', at, scan });
    const { counterId } = reportsTo;
    const holder = state().counters.get(counterId)?.holder ?? null;
    if (holder === null) return 0;
    const message = { kind: 'counter-scan', at, counterId, scan, found: this.#found(scan) } as const;
    return publisher.tellCounter(message, holder.accountId);
  }

  #found(scan: Scan): FoundCode | null {
    if (!('code' in scan) || scan.kind === 'dossier-code') return null;
    const reply = this.#parts.lookUp(scan.code);
    return reply.kind === 'found' ? reply.found : null;
  }
}
