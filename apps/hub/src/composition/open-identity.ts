import { fingerprintDigits, MDNS_NAME, PROTOCOL_VERSION } from '@motcua/protocol';
import { openIdentityFolder } from '../adapters/system/identity-folder.ts';
import { createX509Certificates } from '../adapters/tls/x509-certificates.ts';
import { DoorKeeper } from '../application/door-keeper.ts';
import type { HubConfig } from '../config.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { CertifiedKey, DoorNames } from '../ports/hub-certificates.ts';
import type { AddressMemory } from '../ports/identity-vault.ts';
import type { HubIdentitySource } from '../ports/hub-identity.ts';
import type { Logger } from '../ports/logger.ts';
import type { HubDoors } from './doors.ts';

export type OpenIdentityParts = {
  readonly config: HubConfig;
  readonly state: () => QueueState;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly doors: Pick<HubDoors, 'httpPort' | 'httpsPort' | 'secureUrl'>;
  /** Where the office's devices reach the hub, and the name that it has in its network. */
  readonly places: () => {
    readonly addresses: readonly string[];
    readonly name: string | null;
    readonly movedAt: number | null;
  };
  readonly ownNames: () => readonly string[];
};

export type OpenIdentity = {
  readonly keeper: DoorKeeper;
  readonly memory: AddressMemory;
  readonly certified: Promise<CertifiedKey | null>;
  readonly source: HubIdentitySource;
};

/** TL1–TL3: who this hub is. Certificates are made beside whatever else a start does. */
export function openIdentity({
  config,
  state,
  version,
  clock,
  log,
  doors,
  ownNames,
  places,
}: OpenIdentityParts): OpenIdentity {
  const vault = openIdentityFolder(config.dataFolder);
  const hubId = vault.hubId();
  const centre = () => {
    const { kind, place } = state().index?.settings.centre ?? {};
    return `${kind?.vi ?? ''} ${place?.vi ?? ''}`.trim();
  };
  const keeper = new DoorKeeper({
    ...{ vault, certificates: createX509Certificates(), clock, centre, log },
    names: () => doorNames([...ownNames(), ...config.allowedHosts]),
  });
  const wantsTls = config.doors !== null && config.doors.httpsPort !== null;
  return {
    keeper,
    memory: vault,
    certified: wantsTls ? keeper.open() : Promise.resolve(null),
    source: {
      authority: () => keeper.authority(),
      secureUrl: () => doors.secureUrl(),
      hosts: () => {
        const { name, addresses } = places();
        return [name ?? MDNS_NAME, ...addresses];
      },
      identity: (onOwnMachine) => {
        const fingerprint = keeper.authority()?.fingerprint ?? null;
        const { addresses, movedAt } = places();
        return {
          ...{ hubId, centre: centre(), version, protocol: { ...PROTOCOL_VERSION } },
          httpPort: config.doors?.http !== 'loopback' || onOwnMachine ? doors.httpPort() : null,
          httpsPort: doors.httpsPort(),
          authorityFingerprint: fingerprint,
          authorityDigits: fingerprint && fingerprintDigits(fingerprint),
          addresses: [...addresses],
          movedAt,
          hubTime: clock.now(),
        };
      },
    },
  };
}

/** TL2: what a browser may ask for: no address of the whole world, and none that needs a zone. */
function doorNames(own: readonly string[]): DoorNames {
  const all = [...new Set([...own, 'localhost', '127.0.0.1', '::1'].map((name) => name.toLowerCase()))];
  const isAddress = (name: string) => /^[\d.]+$/.test(name) || name.includes(':');
  return {
    dns: all.filter((name) => !isAddress(name)),
    addresses: all.filter((name) => isAddress(name) && !name.startsWith('fe80:')),
  };
}
