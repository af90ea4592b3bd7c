import type { KnownHub } from '../finding/known-hub.ts';
import type { NetworkAccess } from '../network-view.ts';
import type { ServiceMenu, ServiceTries } from '../setup-view.ts';
import { listedKnown, staffUrlOf } from './describe-hub.ts';
import type { HomeLog } from './home-log.ts';
import { MOST_LOG_READ, squareText } from './square-text.ts';

export type MenuParts = {
  readonly hub: KnownHub;
  readonly httpPort: number | null;
  readonly log: HomeLog;
  readonly readLog: (mostBytes: number) => string;
  readonly tries: ServiceTries;
  readonly network: NetworkAccess | null;
  readonly version: string;
  readonly hasPin: boolean;
  readonly mayChangeHub: boolean;
  readonly isConnected: boolean;
  readonly ownAddresses: readonly string[];
};

/** FS8: what the open service menu shows. */
export function openMenu({ hub, httpPort, log, readLog, ...shown }: MenuParts): ServiceMenu {
  const described = listedKnown(hub);
  return {
    ...{ kind: 'open', ...shown, hub: described },
    staffUrl: staffUrlOf(hub.urls[0] ?? '', httpPort),
    log: squareText(`Motcua ${shown.version} ${shown.ownAddresses.join(' ')} > ${described.address}`, {
      home: log.lines(),
      device: readLog(MOST_LOG_READ),
    }),
  };
}
