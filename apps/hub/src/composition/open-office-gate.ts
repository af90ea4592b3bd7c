import { networkInterfaces } from 'node:os';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { isEveryAddress } from '../access/allowed-hosts.ts';
import { phonesAloneAt, wantsPhonesAlone } from '../access/phones-alone.ts';
import { createOfficeGate, type OfficeGate } from '../adapters/http/office-gate.ts';
import { isNearby, officeAddresses as officeAddressesOf } from '../adapters/system/office-addresses.ts';
import { besideOf, comesByCardOf, ownAddresses, withoutCardOf } from '../adapters/system/own-networks.ts';
import type { HubConfig } from '../config.ts';
import { checkPhonesAlone } from '../domain/check-settings/check-follow.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { CameBy } from '../ports/office-gate.ts';
import type { HubOptions } from './hub.ts';

/** Asking the system takes milliseconds on Windows, and whoever knocks without end shall cost nothing. */
const KNOWN_FOR_MS = 1_000;

export type OpenOfficeGateParts = Pick<HubOptions, 'networks' | 'officeAddresses'> & {
  readonly config: Pick<HubConfig, 'host'>;
  readonly state: () => QueueState;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly log: Logger;
};

export type OpenOfficeGate = Pick<OfficeGate, 'guard'> & {
  /** The address at which the hub answers phones alone; null: there is none. */
  phonesAloneAt(): string | null;
  /** The machine's addresses that another machine may reach. */
  ownAddresses(): readonly string[];
  /** Those by which the office's devices reach it, the likeliest first. */
  officeAddresses(): readonly string[];
  /** Whether an address is in a network of this machine in which the office may be. */
  isNearby(address: string): boolean;
  /** Whether settings give phones an address that they can have alone, for whoever asks by this connection. */
  check(settings: CentreSettings, cameBy: CameBy): readonly SettingsProblem[];
  afterCommit(events: readonly QueueEvent[]): void;
};

/** FO9: an address for phones alone, as the machine's networks and the settings are at this moment. */
export function openOfficeGate({ config, state, clock, log, ...given }: OpenOfficeGateParts): OpenOfficeGate {
  const { networks = networkInterfaces } = given;
  const { officeAddresses: reachedAt = () => officeAddressesOf(networks()) } = given;
  let known = { interfaces: {} as ReturnType<typeof networks>, atMs: Number.NEGATIVE_INFINITY };
  const present = () => {
    const atMs = clock.monotonicMs();
    if (atMs - known.atMs >= KNOWN_FOR_MS) known = { interfaces: networks(), atMs };
    return known.interfaces;
  };
  const follow = () => state().index?.settings.follow;
  const aloneAt = () => phonesAloneAt(follow(), config.host);
  const gate = createOfficeGate((cameBy) => {
    const address = aloneAt();
    return address !== null && comesByCardOf(address, present(), cameBy);
  });

  function factsOf(host: string, cameBy: CameBy): Parameters<typeof checkPhonesAlone>[1] {
    const interfaces = networks();
    const office = isEveryAddress(config.host) ? reachedAt() : [config.host];
    return {
      isOwn: ownAddresses(interfaces).includes(host),
      // An address that no router gave is one of a cable that hangs nowhere.
      others: office.filter((address) => address !== host && !address.startsWith('169.254.')),
      beside: besideOf(host, interfaces),
      isOwnWay: comesByCardOf(host, interfaces, cameBy),
    };
  }

  return {
    guard: (door) => gate.guard(door),
    phonesAloneAt: aloneAt,
    ownAddresses: () => ownAddresses(networks()),
    officeAddresses: () => reachedAt().filter((address) => address !== aloneAt()),
    isNearby: (address) => isNearby(address, withoutCardOf(aloneAt(), networks())),
    check({ follow: wanted }, cameBy) {
      const { host } = wanted;
      if (host === null || !wantsPhonesAlone(wanted)) return [];
      // What holds already is not asked again: another change shall not wait until the hall's Wi-Fi is up.
      const before = follow();
      const isNew = before === undefined || !wantsPhonesAlone(before) || before.host !== host;
      return isNew ? checkPhonesAlone(host, factsOf(host, cameBy)) : [];
    },
    afterCommit(events) {
      if (!events.some(({ type }) => type === 'SettingsApplied')) return;
      const ended = gate.endRefused();
      if (ended > 0) log.info({ event: 'phones-alone', address: aloneAt(), ended }, 'Connections to the office ended');
    },
  };
}
