import { DISCOVERY_PORT, type HubNotice } from '@motcua/protocol';
import { isEveryAddress, isLoopbackName } from '../access/allowed-hosts.ts';
import type { MdnsAnnouncer } from '../adapters/discovery/mdns-announcer.ts';
import { createUdpResponder } from '../adapters/discovery/udp-responder.ts';
import { createRateLimiter } from '../application/access-rates.ts';
import type { HubConfig } from '../config.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { HubIdentitySource } from '../ports/hub-identity.ts';
import type { Logger } from '../ports/logger.ts';

const MDNS_PORT = 5353;
const NOT_ANNOUNCED = 'The hub cannot be announced in its network';
/** No system tells a program that an address has changed; asking costs next to nothing. */
const LOOK_EVERY_MS = 5_000;
/** A device that has lost its hub asks every few seconds; a hall of them after a power cut at the same time. */
const PER_ADDRESS = { perMinute: 60, burst: 10 } as const;
const PER_HUB = { perMinute: 1_200, burst: 200 } as const;

export type OpenDiscoveryParts = {
  readonly config: Pick<HubConfig, 'host' | 'doors'>;
  readonly identity: HubIdentitySource;
  /** By which addresses the office reaches this machine. */
  readonly officeAddresses: () => readonly string[];
  /** Whether somebody is in a network of this machine in which the office may be. */
  readonly isNearby: (address: string) => boolean;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
};

export type OpenDiscovery = {
  /** What it has been given in its network; null: none. */
  name(): string | null;
  /** Where the office's devices reach this hub: none at a hub that only its own machine reaches. */
  addresses(): readonly string[];
  begin(): void;
  tick(): void;
  stop(): Promise<void>;
};

/** TL5, TL6: tells the office network where the hub is, and follows its addresses. */
export function openDiscovery(parts: OpenDiscoveryParts): OpenDiscovery {
  const { config, identity, isNearby, clock, timers, log } = parts;
  const addresses = () => reachedAt(config.host, parts.officeAddresses);
  if (config.doors?.announced !== true || isLoopbackName(config.host)) {
    const nothing = () => undefined;
    return { name: () => null, addresses, begin: nothing, tick: nothing, stop: () => Promise.resolve() };
  }
  let mdns: MdnsAnnouncer | null = null;
  const udp = createUdpResponder({
    ...{ timers, log, isNearby, port: DISCOVERY_PORT },
    perAddress: createRateLimiter(PER_ADDRESS, clock),
    perHub: createRateLimiter(PER_HUB, clock),
  });
  let announced: string | null = null;
  let isStopped = false;
  let lookedMs = Number.NEGATIVE_INFINITY;

  function look(): void {
    lookedMs = clock.monotonicMs();
    const { hubId, centre, httpPort, httpsPort, authorityFingerprint } = identity.identity(false);
    const notice: HubNotice = { hubId, centre, httpPort, httpsPort, authorityFingerprint };
    const present = addresses();
    const saying = JSON.stringify([notice, present]);
    if (saying === announced) return;
    announced = saying;
    mdns?.announce(notice, present);
    udp.announce(notice, present);
  }

  /** Loaded only now: a hub on one machine alone never needs it, and no start waits for it. */
  async function begin(): Promise<void> {
    const { createMdnsAnnouncer } = await import('../adapters/discovery/mdns-announcer.ts');
    if (isStopped) return;
    mdns = createMdnsAnnouncer({
      ...{ timers, log, isNearby, port: MDNS_PORT },
      monotonicMs: () => clock.monotonicMs(),
    });
    look();
  }

  return {
    addresses,
    name: () => mdns?.name() ?? null,
    begin: () => void begin().catch((fault: unknown) => log.error({ event: 'mdns-fault', err: fault }, NOT_ANNOUNCED)),
    tick: () => {
      if (announced !== null && clock.monotonicMs() - lookedMs >= LOOK_EVERY_MS) look();
    },
    stop: async () => {
      announced = null;
      isStopped = true;
      await Promise.all([mdns?.stop(), udp.stop()]);
    },
  };
}

function reachedAt(host: string, officeAddresses: () => readonly string[]): readonly string[] {
  if (isLoopbackName(host)) return [];
  const all = officeAddresses();
  return isEveryAddress(host) ? all : all.filter((address) => address === host);
}
