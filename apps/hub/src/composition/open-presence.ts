import { MDNS_NAME } from '@motcua/protocol';
import { createHostGuard } from '../access/allowed-hosts.ts';
import { ownNames } from '../adapters/system/own-names.ts';
import type { HubConfig } from '../config.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { HostGuard } from '../ports/access-hosts.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { HubIdentitySource } from '../ports/hub-identity.ts';
import type { Logger } from '../ports/logger.ts';
import { createDoors, type DoorsParts, type HubDoors } from './doors.ts';
import type { Hub } from './hub.ts';
import { openIdentity } from './open-identity.ts';

export type OpenPresenceParts = {
  readonly config: HubConfig;
  readonly state: () => QueueState;
  readonly version: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
};

export type OpenPresence = {
  readonly hosts: HostGuard;
  readonly identity: HubIdentitySource;
  /** The doors before this application. They open later. */
  doorsOf(server: DoorsParts['server']): HubDoors;
  /** What the terminal says of the doors that are open. */
  told(): Pick<Hub, 'url' | 'secureUrl' | 'troubles' | 'digits'>;
  tick(): void;
};

/** TL1–TL4: who the hub is, under which names, and through which doors it is reached. */
export function openPresence(parts: OpenPresenceParts): OpenPresence {
  const { config, timers, log } = parts;
  const hubNames = () => [MDNS_NAME, ...ownNames()];
  let doors: HubDoors | null = null;
  const { keeper, certified, source } = openIdentity({
    ...parts,
    ownNames: hubNames,
    doors: { httpPort: () => doors?.httpPort() ?? null, httpsPort: () => doors?.httpsPort() ?? null },
  });
  return {
    hosts: createHostGuard(hubNames, config.allowedHosts),
    identity: source,
    doorsOf: (server) => (doors = createDoors({ server, config, keeper, certified, timers, log })),
    told: () => ({
      url: doors?.url() ?? '',
      secureUrl: doors?.secureUrl() ?? null,
      troubles: doors?.troubles() ?? [],
      digits: source.identity(true).authorityDigits,
    }),
    tick: () => keeper.tick(),
  };
}
