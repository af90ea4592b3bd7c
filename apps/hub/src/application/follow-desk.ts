import { MAX_FOLLOW_ADDRESSES, type DeviceHealthView, type FollowCheckReply, type FollowState } from '@motcua/protocol';
import type { FollowPlace } from '@motcua/protocol/follow-address';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Actor } from '@motcua/protocol/vocabulary';
import { isEveryAddress, isLoopbackName } from '../access/allowed-hosts.ts';
import { phonesAloneAt, wantsPhonesAlone } from '../access/phones-alone.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { FollowDoor, FollowSetUp, OfficePorts, OpenFollowDoor } from '../ports/follow.ts';
import type { Logger } from '../ports/logger.ts';
import type { FollowCheck } from './follow-check.ts';

const TRY_AGAIN_MS = 10_000;
/** A network may be up later than the hub, or give the machine another address. */
const LOOK_AGAIN_MS = 10_000;

/** A phone tries so many of the hub's addresses. */
const MOST_TRIED = 6;

export type FollowDeskParts = {
  readonly settings: () => Pick<CentreSettings, 'follow' | 'demo'> | null;
  readonly timers: Timers;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
  readonly openDoor: OpenFollowDoor;
  readonly check: FollowCheck;
  /** The machine's addresses that another machine may reach, as they are now. */
  readonly ownAddresses: () => readonly string[];
  /** Where the hub's pages listen: one address, or every. */
  readonly hubHost: string;
  readonly hubPort: number;
  /** TL4: with `off` and `loopback` no other machine meets the hub's pages over plain HTTP. */
  readonly plainHttp: 'on' | 'off' | 'loopback';
  /** Where the hub's pages are over TLS; null: nowhere. */
  readonly httpsPort: number | null;
};

/**
 * FO6: the port for phones is open, moved or shut as the settings say, one step after the other. A port that cannot be had
 * is told and tried again; nothing else waits for it.
 */
export class FollowDesk implements FollowSetUp {
  readonly #parts: FollowDeskParts;
  #wanted: FollowPlace | null = null;
  #alone: string | null = null;
  #door: FollowState['door'] = { kind: 'off' };
  /** Since when the port is as it is. */
  #since = 0;
  #open: FollowDoor | null = null;
  #steps: Promise<void> = Promise.resolve();
  #cancelRetry: () => void = () => undefined;
  #cancelLook: () => void = () => undefined;
  #isStopped = false;

  constructor(parts: FollowDeskParts) {
    this.#parts = parts;
  }

  /** After the settings may have changed; from then on the machine's addresses are looked at by itself. */
  follow(): void {
    if (this.#isStopped) return;
    this.#cancelLook();
    this.#cancelLook = this.#parts.timers.after(LOOK_AGAIN_MS, () => this.follow());
    const alone = this.#phonesAloneAt();
    // What a phone has found of the office's pages holds no more.
    if (alone !== this.#alone) this.#parts.check.end();
    this.#alone = alone;
    const wanted = this.#placeToListen();
    if (wanted?.host === this.#wanted?.host && wanted?.port === this.#wanted?.port) return;
    this.#wanted = wanted;
    this.#parts.check.end();
    this.#become(wanted === null ? { kind: 'off' } : { kind: 'opening' });
    this.#step();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelLook();
    this.#wanted = null;
    this.#step();
    await this.#steps;
  }

  state(): FollowState {
    const { settings, check, ownAddresses, hubPort } = this.#parts;
    return {
      addresses: ownAddresses().slice(0, MAX_FOLLOW_ADDRESSES),
      usualHost: this.#usualHost(),
      hubPort,
      door: this.#door,
      check: check.present(),
      checkedAt: settings()?.follow.checkedAt ?? null,
      office: { isThere: this.#officeIsThere(), seen: check.seen(), alone: this.#isAlone(), ...this.officePorts() },
    };
  }

  health(): DeviceHealthView['follow'] {
    const follow = this.#parts.settings()?.follow;
    const door = this.#door;
    if (door.kind === 'off' || !follow) return null;
    return {
      state: door.kind,
      trouble: door.kind === 'shut' ? door.trouble : null,
      port: door.kind === 'opening' ? follow.port : door.port,
      since: this.#since,
      checked: follow.checkedAt !== null,
    };
  }

  beginCheck(by: Actor): FollowCheckReply {
    if (this.#door.kind !== 'open') return { kind: 'not-open' };
    const host = this.#placeToPrint();
    if (host === null) return { kind: 'no-address' };
    this.#parts.check.begin({ host, port: this.#door.port }, by);
    return { kind: 'begun', state: this.state() };
  }

  /** Where the hub's own pages have one address of their own, phones at another find nothing but theirs. */
  #officeIsThere(): boolean {
    const { hubHost } = this.#parts;
    const host = this.#placeToPrint();
    const { httpPort, httpsPort } = this.officePorts();
    const hasPages = httpPort !== null || httpsPort !== null;
    if (this.#phonesAloneAt() !== null) return false;
    return hasPages && (isEveryAddress(hubHost) || host === null || host === hubHost);
  }

  #phonesAloneAt(): string | null {
    return phonesAloneAt(this.#parts.settings()?.follow, this.#parts.hubHost);
  }

  #isAlone(): FollowState['office']['alone'] {
    if (this.#phonesAloneAt() !== null) return 'yes';
    const follow = this.#parts.settings()?.follow;
    return follow !== undefined && wantsPhonesAlone(follow) ? 'overruled' : 'no';
  }

  /** FO7: the port over TLS that no phone can try and one could still get to; null: there is none, or the hub refuses it. */
  untriedPort(): number | null {
    return this.#phonesAloneAt() === null ? this.officePorts().httpsPort : null;
  }

  /** FO7: at which ports another machine may meet the office's pages. */
  officePorts(): OfficePorts {
    const { hubHost, hubPort, plainHttp, httpsPort } = this.#parts;
    const host = this.#placeToPrint();
    const isAlone = isLoopbackName(hubHost) && host !== null && !isLoopbackName(host);
    if (isAlone) return { httpPort: null, httpsPort: null };
    return { httpPort: plainHttp === 'on' ? hubPort : null, httpsPort };
  }

  /**
   * FO7: the office's pages wherever the hub has them over plain HTTP: phones may come to another card through a router. Over TLS a
   * phone can try nothing: it does not know the hub's authority.
   */
  officeUrls(): readonly string[] {
    const { hubHost, hubPort, plainHttp, ownAddresses } = this.#parts;
    const host = this.#placeToPrint();
    // The policy of a page cannot name an IPv6 address: what the browser refuses would count as shut.
    if (host === null || plainHttp !== 'on' || (!isEveryAddress(hubHost) && hubHost.includes(':'))) return [];
    const hosts = new Set([host, ...(isEveryAddress(hubHost) ? ownAddresses() : [hubHost])]);
    // The phone's own 127.0.0.1 is not the hub's.
    const tried = [...hosts].filter((each) => !isLoopbackName(each) || isLoopbackName(host));
    return tried.slice(0, MOST_TRIED).map((each) => `http://${each}:${hubPort}/healthz`);
  }

  /** What the slips will say. */
  #placeToPrint(): string | null {
    return this.#parts.settings()?.follow.host ?? this.#usualHost();
  }

  #usualHost(): string | null {
    const { settings, ownAddresses, hubHost } = this.#parts;
    if (isEveryAddress(hubHost)) return ownAddresses()[0] ?? null;
    // A hub that only its own machine reaches has no address for a phone, unless it is looked at there.
    return isLoopbackName(hubHost) && settings()?.demo !== true ? null : hubHost;
  }

  /** At the chosen address alone where it is one of the machine's: then no other network meets the page at all. */
  #placeToListen(): FollowPlace | null {
    const { settings, ownAddresses, hubHost } = this.#parts;
    const follow = settings()?.follow;
    if (!follow?.enabled) return null;
    const { host, port } = follow;
    const isOwn = host !== null && (isLoopbackName(host) || ownAddresses().includes(host));
    return { host: isOwn ? host : hubHost, port };
  }

  /** Tried again and refused again it is as it was. */
  #become(door: FollowState['door']): void {
    const before = this.#door;
    const isSame = before.kind === 'shut' && door.kind === 'shut' && before.trouble === door.trouble;
    if (!isSame) this.#since = this.#parts.clock.now();
    this.#door = door;
  }

  #step(): void {
    this.#cancelRetry();
    this.#steps = this.#steps
      .then(() => this.#settle())
      .catch((fault: unknown) => {
        this.#parts.logger.error({ event: 'follow-fault', err: fault }, 'The page for phones could not be moved');
      });
  }

  async #settle(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.close();
    const wanted = this.#wanted;
    if (wanted === null) {
      this.#become({ kind: 'off' });
      return;
    }
    const opening = await this.#parts.openDoor(wanted);
    if (opening.kind === 'open') {
      this.#open = opening.door;
      // What was asked for meanwhile is the next step.
      if (this.#wanted === wanted) this.#become({ kind: 'open', ...wanted });
      this.#parts.logger.info({ event: 'follow-open', ...wanted }, 'The page for phones is open');
      return;
    }
    const { trouble } = opening;
    if (this.#door.kind !== 'shut' || this.#door.trouble !== trouble) {
      this.#parts.logger.warn({ event: 'follow-shut', ...wanted, trouble }, 'The page for phones cannot be opened');
    }
    if (this.#wanted !== wanted) return;
    this.#become({ kind: 'shut', trouble, ...wanted });
    this.#cancelRetry = this.#parts.timers.after(TRY_AGAIN_MS, () => {
      // An address may have come or gone meanwhile.
      this.#wanted = this.#placeToListen();
      this.#step();
    });
  }
}
