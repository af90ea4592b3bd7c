import { readFile } from 'node:fs/promises';
import {
  commandOutcomeSchema,
  kioskMenuViewSchema,
  reserveKitSchema,
  type CommandOutcome,
  type DeviceId,
  type KioskMenuView,
  type ReserveKit,
} from '@motcua/protocol';
import { replaceFile } from '@motcua/shell';

export type ReserveLease = Extract<CommandOutcome, { type: 'reserve-leased' }>;

/** What a kiosk needs to be alone. */
export type KeptReserve = {
  readonly deviceId: DeviceId;
  readonly kit: ReserveKit;
  readonly lease: ReserveLease;
  /** The last that the hub said of the tiles. */
  readonly menu: KioskMenuView;
  /** Hub time at which it said so. */
  readonly menuAt: number;
};

export type KeptReserveOptions = {
  readonly path: string;
  /** What another hub has given is of no use. */
  readonly hubUrl: string;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** HL1: the same on the disk, in one file that is replaced in one step. */
export class KeptReserveFile {
  readonly #options: KeptReserveOptions;
  #text = '';
  #writing: Promise<void> = Promise.resolve();

  constructor(options: KeptReserveOptions) {
    this.#options = options;
  }

  /** Null: nothing that could be used. Never rejects. */
  async read(): Promise<KeptReserve | null> {
    const { path, hubUrl, log } = this.#options;
    try {
      const text = await readFile(path, 'utf8');
      const stored = JSON.parse(text) as { readonly givenBy?: unknown; readonly reserve?: unknown } | null;
      if (stored?.givenBy !== hubUrl) return null;
      this.#text = text;
      return parsed(stored.reserve);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        log('What this kiosk needs to be alone could not be read; the hub will tell', { error: String(error) });
      }
      return null;
    }
  }

  /** Null: there is nothing any more. Never rejects: what the disk does not take holds until the program ends. */
  keep(reserve: KeptReserve | null): Promise<void> {
    const { path, hubUrl, log } = this.#options;
    this.#writing = this.#writing.then(async () => {
      const text = `${JSON.stringify({ givenBy: hubUrl, reserve })}\n`;
      if (text === this.#text) return;
      try {
        await replaceFile(path, text);
        this.#text = text;
      } catch (error) {
        log('What this kiosk needs to be alone could not be written down', { error: String(error) });
      }
    });
    return this.#writing;
  }
}

function parsed(raw: unknown): KeptReserve | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { deviceId, kit, lease, menu, menuAt } = raw as Record<string, unknown>;
  const outcome = commandOutcomeSchema.parse(lease);
  if (typeof deviceId !== 'string' || typeof menuAt !== 'number' || outcome.type !== 'reserve-leased') return null;
  return {
    ...{ deviceId: deviceId as DeviceId, lease: outcome, menuAt },
    ...{ kit: reserveKitSchema.parse(kit), menu: kioskMenuViewSchema.parse(menu) },
  };
}
