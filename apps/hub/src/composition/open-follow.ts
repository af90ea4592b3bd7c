import { isLoopbackAddress, isLoopbackName } from '../access/allowed-hosts.ts';
import { createFollowDoor } from '../adapters/follow/open-follow-door.ts';
import { createRateLimiter } from '../application/access-rates.ts';
import { FollowCheck } from '../application/follow-check.ts';
import { FollowDesk } from '../application/follow-desk.ts';
import { createFollowViews } from '../application/follow-views.ts';
import type { Writer } from '../application/writer.ts';
import type { HubConfig } from '../config.ts';
import type { QueueEvent } from '../domain/events.ts';
import { ticketOfSlip } from '../domain/ticket-of-slip.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { FollowSetUp } from '../ports/follow.ts';
import type { Ids } from '../ports/ids.ts';
import type { Logger } from '../ports/logger.ts';
import { FOLLOW_PAGE_FOLDER } from './page-folders.ts';

export type OpenFollowParts = {
  readonly config: Pick<HubConfig, 'host' | 'port' | 'doors'>;
  readonly ids: Pick<Ids, 'slipCode'>;
  readonly writer: Pick<Writer, 'state' | 'submitAs'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  /** The machine's addresses that another machine may reach, as they are now. */
  readonly ownAddresses: () => readonly string[];
};

export type OpenFollow = {
  readonly setUp: FollowSetUp;
  afterCommit(events: readonly QueueEvent[]): void;
  /** Nobody waits for it before the hub's own doors open. */
  begin(): void;
  readonly stop: () => Promise<void>;
};

/** 400 phones behind one router that ask every four seconds, and some that look for trouble. */
const PER_ADDRESS = { perMinute: 6_000, burst: 600 } as const;
const PER_HUB = { perMinute: 12_000, burst: 1_200 } as const;

/** FO1–FO7: the page for phones, at a port of its own. */
export function openFollow(parts: OpenFollowParts): OpenFollow {
  const { config, ids, writer, clock, timers, log, ownAddresses } = parts;
  const state = () => writer.state;
  const check = new FollowCheck({
    clock,
    freshCode: () => ids.slipCode(),
    officeUrls: () => desk.officeUrls(),
    hubPort: config.port,
    httpsPort: () => desk.untriedPort(),
    submit: (by, body) => writer.submitAs(by, body),
  });
  const view = createFollowViews(state, clock);
  const openDoor = createFollowDoor(
    {
      source: {
        view,
        languageOf: (slipCode) => ticketOfSlip(state(), slipCode)?.language ?? 'vi',
        check: (code, fromOwnMachine) => check.open(code, fromOwnMachine),
        note: (code, sighting) => check.note(code, sighting),
        officeUrls: (code) => check.officeUrlsFor(code),
        centre: () => {
          const { kind, place } = state().index?.settings.centre ?? {};
          return { kind: kind?.vi ?? '', place: place?.vi ?? '' };
        },
      },
      folder: FOLLOW_PAGE_FOLDER,
      perAddress: createRateLimiter(PER_ADDRESS, clock),
      perHub: createRateLimiter(PER_HUB, clock),
      // At an address that only this machine reaches there are no phones: the demonstration is tried there.
      isOwnMachine: (address, boundTo) =>
        !isLoopbackName(boundTo) && (isLoopbackAddress(address) || ownAddresses().includes(address)),
    },
    log,
  );
  const desk: FollowDesk = new FollowDesk({
    settings: () => state().index?.settings ?? null,
    ...{ timers, clock, openDoor, check, ownAddresses, logger: log, hubHost: config.host, hubPort: config.port },
    ...{ plainHttp: config.doors?.http ?? 'on', httpsPort: config.doors?.httpsPort ?? null },
  });
  return {
    setUp: desk,
    afterCommit: (events) => {
      if (events.some(({ type }) => type === 'SettingsApplied')) desk.follow();
    },
    begin: () => desk.follow(),
    stop: () => desk.stop(),
  };
}
