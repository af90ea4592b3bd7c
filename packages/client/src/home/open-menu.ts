import type { KnownHub } from '../finding/known-hub.ts';
import type { ServiceMenu } from '../setup-view.ts';
import { listedKnown, staffUrlOf } from './describe-hub.ts';
import type { HomeLog } from './home-log.ts';

export type MenuParts = {
  readonly hub: KnownHub;
  readonly httpPort: number | null;
  readonly log: HomeLog;
  readonly version: string;
  readonly hasPin: boolean;
  readonly mayChangeHub: boolean;
  readonly isConnected: boolean;
  readonly ownAddresses: readonly string[];
};

/** FS8: what the open service menu shows. */
export function openMenu({ hub, httpPort, log, ...shown }: MenuParts): ServiceMenu {
  const described = listedKnown(hub);
  return {
    ...{ kind: 'open', ...shown, hub: described },
    staffUrl: staffUrlOf(hub.urls[0] ?? '', httpPort),
    log: log.text(`Motcua ${shown.version} ${shown.ownAddresses.join(' ')} > ${described.address}`),
  };
}
