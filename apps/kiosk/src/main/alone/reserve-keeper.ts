import type { ApplianceHubLink } from '@motcua/client';
import type { PrinterTimers } from '@motcua/printing';
import {
  reserveKitReplySchema,
  type DeviceId,
  type KioskMenuView,
  type PrinterId,
  type Rejection,
  type ReserveKit,
  type ReserveStory,
} from '@motcua/protocol';
import { handOver, type HandOverClock } from './hand-over.ts';
import type { KeptReserve, KeptReserveFile, ReserveLease } from './kept-reserve.ts';
import type { LastContactFile } from './last-contact.ts';
import type { ReserveLedger } from './reserve-ledger.ts';

/** What the settings say, and how the day goes on, is asked for so often. */
const EVERY_MS = 60_000;
const AGAIN_AFTER_MS = 2_000;
const LEASE_WITHIN_MS = 10_000;

export type ReserveKeeperParts = {
  readonly link: Pick<ApplianceHubLink, 'send' | 'askReserve'>;
  readonly ledger: ReserveLedger;
  readonly file: Pick<KeptReserveFile, 'keep'>;
  readonly contact: Pick<LastContactFile, 'keep'>;
  readonly clock: HandOverClock;
  readonly timers: Pick<PrinterTimers, 'after'>;
  /** Resolves when the kiosk has printed what it had in hand. */
  readonly printerFree: () => Promise<void>;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** One connection. */
type Presence = { readonly deviceId: DeviceId };

/**
 * HL1: while the hub is there, this hands over what was given without it, and keeps what is needed for the next time: the
 * lease, what the settings say, the tiles.
 */
export class ReserveKeeper {
  readonly #parts: ReserveKeeperParts;
  #deviceId: DeviceId | null = null;
  #kit: ReserveKit | null = null;
  #lease: ReserveLease | null = null;
  /** What the lease was asked for: another day, or other settings, and it is asked for anew. */
  #leasedFor = '';
  #menu: { readonly body: KioskMenuView; readonly at: number } | null = null;
  #printerId: PrinterId | null | undefined = undefined;
  #presence: Presence | null = null;
  #cancelTimer: () => void = () => undefined;
  #handOverTried: () => void = () => undefined;
  #handingOver: Promise<void> = Promise.resolve();
  /** One round at a time, also over two connections. */
  #rounds: Promise<void> = Promise.resolve();

  constructor(parts: ReserveKeeperParts) {
    this.#parts = parts;
  }

  /** What an earlier run of the program had. */
  restore(kept: KeptReserve): void {
    this.#deviceId = kept.deviceId;
    this.#kit = kept.kit;
    this.#lease = kept.lease;
    this.#menu = { body: kept.menu, at: kept.menuAt };
  }

  kept(): KeptReserve | null {
    if (this.#deviceId === null || this.#kit === null || this.#lease === null || this.#menu === null) return null;
    const { body, at } = this.#menu;
    return { deviceId: this.#deviceId, kit: this.#kit, lease: this.#lease, menu: body, menuAt: at };
  }

  /** The hub's own tiles. */
  menuArrived(body: KioskMenuView): void {
    const isOther = dayOf(this.#menu?.body) !== dayOf(body);
    this.#menu = { body, at: this.#parts.clock.hubNow() };
    if (isOther && this.#presence !== null) this.#soon(this.#presence, 0);
  }

  /** SL2: where the hub prints this kiosk's slips; undefined: it does not say. Another one, and what is kept is of the old one. */
  printerTold(printerId: PrinterId | null | undefined): void {
    const isOther = this.#printerId !== undefined && this.#printerId !== printerId;
    this.#printerId = printerId;
    if (isOther && this.#presence !== null) this.#soon(this.#presence, 0);
  }

  /** A connection stands. */
  enter(deviceId: DeviceId): void {
    this.leave();
    if (this.#deviceId !== deviceId) {
      this.#kit = null;
      this.#lease = null;
    }
    this.#deviceId = deviceId;
    this.#leasedFor = '';
    this.#presence = { deviceId };
    if (this.#parts.ledger.book.waiting().length > 0) {
      this.#handingOver = new Promise((resolve) => (this.#handOverTried = resolve));
    }
    this.#soon(this.#presence, 0);
  }

  /** It is over. */
  leave(): void {
    this.#cancelTimer();
    this.#handOverTried();
    this.#presence = null;
  }

  /**
   * Resolves when the hub knows what was given without it, or has been asked to: before that it would print the slip of a
   * press in doubt that has its number from this kiosk.
   */
  handedOver(): Promise<void> {
    return this.#handingOver;
  }

  #soon(hub: Presence, delayMs: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.timers.after(delayMs, () => {
      this.#rounds = this.#rounds
        .then(() => this.#round(hub))
        .catch((error: unknown) => {
          this.#parts.log('What this kiosk needs to be alone was not brought up to date', { error: String(error) });
          return false;
        })
        .then((isWell) => {
          if (this.#presence === hub) this.#soon(hub, isWell ? EVERY_MS : AGAIN_AFTER_MS);
        });
    });
  }

  /** False: it is tried again soon. */
  async #round(hub: Presence): Promise<boolean> {
    if (this.#presence !== hub) return false;
    const { ledger, clock, contact } = this.#parts;
    void contact.keep({ hubAt: Math.floor(clock.hubNow()), wallMs: clock.wallMs() });
    const isHandedOver = await handOver({ ...this.#parts, deviceId: hub.deviceId }).finally(() => {
      if (this.#presence === hub) this.#handOverTried();
    });
    if (!isHandedOver || this.#presence !== hub) return false;
    // Until then a slip that is coming out counts as one that never came.
    await this.#parts.printerFree();
    if (this.#presence !== hub) return false;
    await ledger.forgetHanded(Math.floor(clock.hubNow()));
    const reply = await this.#parts.link.askReserve(
      { known: this.#kit?.revision ?? null, story: this.#story() },
      reserveKitReplySchema,
    );
    if (this.#presence !== hub || reply.kind === 'rejected') return false;
    if (reply.kind === 'kit') this.#kit = reply.kit;
    if (reply.kind === 'none') {
      this.#kit = this.#lease = null;
      // Whatever comes later is lent anew.
      this.#leasedFor = '';
    }
    // A kit that a newer hub tells in words that are unknown here counts as no answer: numbers are lent to the one before.
    if (this.#kit !== null && !(await this.#leaseFor(this.#kit, hub))) return false;
    await this.#parts.file.keep(this.kept());
    // One that was being given as the hub came back.
    return reply.kind !== 'no-answer' && ledger.book.waiting().length === 0;
  }

  /** Once a day and for each change of the settings: the journal keeps every lease. */
  async #leaseFor(kit: ReserveKit, hub: Presence): Promise<boolean> {
    const wanted = `${hub.deviceId} ${dayOf(this.#menu?.body)} ${JSON.stringify(kit.services.map((each) => each.seriesId))}`;
    if (wanted === this.#leasedFor) return true;
    const result = await this.#parts.link.send({ type: 'lease-reserve' }, LEASE_WITHIN_MS);
    if (this.#presence !== hub || result.kind === 'no-answer') return false;
    if (result.kind === 'accepted' && result.outcome.type === 'reserve-leased') this.#lease = result.outcome;
    else if (result.kind === 'rejected' && isForGood(result.rejection)) this.#lease = null;
    // A disk that takes nothing just now, a clock in doubt: what the kiosk has holds on.
    else return false;
    this.#leasedFor = wanted;
    return true;
  }

  #story(): ReserveStory | null {
    const story = this.#parts.ledger.book.story();
    if (story === null) return null;
    const now = this.#parts.clock.hubNow();
    const ago = (at: number) => Math.max(0, Math.round(now - at));
    const { given, placed, expired, unsure, withoutSlip, refused } = story;
    return {
      ...{ sinceAgoMs: ago(story.since), untilAgoMs: story.until === null ? null : ago(story.until) },
      ...{ given, placed, expired, unsure, withoutSlip: [...withoutSlip], refused: [...refused] },
    };
  }
}

function isForGood({ code }: Rejection): boolean {
  return code === 'no-reserve' || code === 'forbidden';
}

function dayOf(menu: KioskMenuView | undefined): string {
  return String(menu?.day?.ordinal ?? 0);
}
