import { MDNS_NAME } from '@motcua/protocol';
import { createHostGuard } from '../access/allowed-hosts.ts';
import { ownNames } from '../adapters/system/own-names.ts';
import { AddressDesk } from '../application/address-desk.ts';
import type { HubConfig } from '../config.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { HostGuard } from '../ports/access-hosts.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { HubIdentitySource } from '../ports/hub-identity.ts';
import type { Logger } from '../ports/logger.ts';
import { createDoors, type DoorsParts, type HubDoors } from './doors.ts';
import type { Hub } from './hub.ts';
import { openDiscovery, type OpenDiscovery } from './open-discovery.ts';
import { addressSlip } from '../reactions/address-slip.ts';
import type { OpenPrinters } from './open-printers.ts';
import type { OpenOfficeGate } from './open-office-gate.ts';
import { openIdentity } from './open-identity.ts';

export type OpenPresenceParts = {
  readonly config: HubConfig;
  readonly state: () => QueueState;
  readonly version: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  readonly printing: Pick<OpenPrinters, 'printAddress'>;
  readonly officeGate: OpenOfficeGate;
};

export type OpenPresence = {
  readonly hosts: HostGuard;
  readonly identity: HubIdentitySource;
  /** The doors before this application. They open later. */
  doorsOf(server: DoorsParts['server']): HubDoors;
  /** What the terminal says of the doors that are open. */
  told(): Pick<Hub, 'url' | 'secureUrl' | 'troubles' | 'digits'>;
  /** Nobody waits for it before the doors are open. */
  begin(): void;
  tick(): void;
  readonly stop: () => Promise<void>;
};

/** TL1–TL4: who the hub is, under which names, and through which doors it is reached. */
export function openPresence(parts: OpenPresenceParts): OpenPresence {
  const { config, state, clock, timers, log, printing, officeGate } = parts;
  const hubNames = () => {
    const given = discovery?.name() ?? null;
    return [MDNS_NAME, ...(given === null ? [] : [given]), ...ownNames()];
  };
  let doors: HubDoors | null = null;
  let discovery: OpenDiscovery | null = null;
  let desk: AddressDesk | null = null;
  const { keeper, memory, certified, source } = openIdentity({
    ...parts,
    ownNames: hubNames,
    doors: {
      httpPort: () => doors?.httpPort() ?? null,
      httpsPort: () => doors?.httpsPort() ?? null,
      secureUrl: () => doors?.secureUrl() ?? null,
    },
    places: () => ({
      addresses: discovery?.addresses() ?? [],
      name: discovery?.name() ?? null,
      movedAt: desk?.movedAt() ?? null,
    }),
  });
  const found = openDiscovery({
    ...{ config, clock, timers, log, identity: source },
    officeAddresses: () => officeGate.officeAddresses(),
    isNearby: (address) => officeGate.isNearby(address),
  });
  discovery = found;
  const addressDesk = new AddressDesk({
    ...{ memory, clock, log },
    addresses: () => found.addresses(),
    print: (addresses, before) => {
      const { httpPort, httpsPort, authorityDigits, centre } = source.identity(false);
      const [scheme, port] = httpPort === null ? ['https', httpsPort] : ['http', httpPort];
      const slip = addressSlip({
        ...{ centre, before, digits: authorityDigits, at: clock.now() },
        urls: addresses.map((address) => `${scheme}://${address}:${port ?? 0}`),
        timeZone: state().index?.settings.centre.timeZone ?? 'UTC',
      });
      return printing.printAddress(slip);
    },
  });
  desk = addressDesk;
  return {
    hosts: createHostGuard(hubNames, config.allowedHosts),
    identity: source,
    doorsOf: (server) => (doors = createDoors({ server, config, keeper, certified, officeGate, timers, log })),
    told: () => ({
      url: doors?.url() ?? '',
      secureUrl: doors?.secureUrl() ?? null,
      troubles: doors?.troubles() ?? [],
      digits: source.identity(true).authorityDigits,
    }),
    begin: () => found.begin(),
    tick: () => {
      keeper.tick();
      found.tick();
      addressDesk.tick();
    },
    stop: () => found.stop(),
  };
}
