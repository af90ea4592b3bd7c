import { DISCOVERY_PORT } from '@motcua/protocol';
import { usualSurroundings, type LinkSurroundings, type TokenStore } from '../link-options.ts';
import type { LinkPort } from '../link-port.ts';
import { nodeNetwork } from '../finding/node-network.ts';
import type { OfficeNetwork } from '../finding/office-network.ts';
import { askForHub, isAway } from './ask-for-hub.ts';
import type { HomeService, OpenedHome } from './home-options.ts';
import { HubHome } from './hub-home.ts';
import type { OwnFile } from './kept-home.ts';
import { usualMachineNetwork } from './network/network-manager.ts';

export type ApplianceHomeOptions = {
  /** Where whoever started the program said that the hub is; null: the device finds it itself, and belongs to it. */
  readonly hubUrl: string | null;
  /** A small file of the device's own, by its name. */
  readonly file: (name: string) => OwnFile;
  readonly tokens: (givenBy: string) => TokenStore;
  readonly version: string;
  readonly log: LinkSurroundings['log'];
  /** FS9: the end of the program's own log. */
  readonly readLog: (mostBytes: number) => string;
  /** UP4: it waits for whoever sets it up. */
  readonly onSettingUp: () => void;
  /** UP4: the hub is away: at an address that was asked nobody answers, or this machine's clock is not right yet. */
  readonly onNobody: () => void;
  readonly openService: (home: OpenedHome) => HomeService;
};

/** What an app's main process keeps of its home. */
export type ApplianceHome = {
  attach(port: LinkPort): void;
  /** A file of the hub, from where it is now. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  close(): void;
};

/** FS1: the hub of an appliance, told at its start or found by itself, and what the app opens for it. */
export function openApplianceHome(options: ApplianceHomeOptions): ApplianceHome {
  const { hubUrl, file, tokens, version, log, readLog, onSettingUp, onNobody, openService } = options;
  const around = { ...usualSurroundings(), log };
  const network = nodeNetwork(DISCOVERY_PORT, around);
  if (hubUrl !== null) {
    const stopAsking = askForHub({ ask: () => network.ask(hubUrl, null), around, onNobody });
    const service = openService({ givenBy: hubUrl, tokenStore: tokens(hubUrl), link: null });
    return {
      attach: (port) => service.attach(port),
      fetch: (path, init) => fetch(new URL(path, hubUrl), init),
      close: () => {
        stopAsking();
        service.close();
      },
    };
  }
  const ask: OfficeNetwork['ask'] = async (origin, authorityPem) => {
    const asked = await network.ask(origin, authorityPem);
    if (isAway(asked)) onNobody();
    return asked;
  };
  const home = new HubHome({
    ...{
      homeFile: file('hub.json'),
      pinFile: file('service-pin.json'),
      tokens,
      version,
      openService,
      onSettingUp,
      readLog,
    },
    ...{ around, network: { ...network, ask }, machineNetwork: usualMachineNetwork(process.platform) },
  });
  void home.open();
  return home;
}
