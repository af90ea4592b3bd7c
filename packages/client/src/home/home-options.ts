import type { HomeOfLink } from '../hub-place.ts';
import type { LinkPort } from '../link-port.ts';
import type { LinkSurroundings, TokenStore } from '../link-options.ts';
import type { OfficeNetwork } from '../finding/office-network.ts';
import type { ServiceTools } from '../service-tools.ts';
import type { OwnFile } from './kept-home.ts';
import type { MachineNetwork } from './network/machine-network.ts';

/** What an app opens for one hub: its link, and whatever hangs on it. */
export type HomeService = {
  attach(port: LinkPort): void;
  close(): void;
  /** FS10 */
  readonly tools?: ServiceTools;
};

export type OpenedHome = {
  /** Null: where the hub is was said at the start, and stays. */
  readonly link: HomeOfLink | null;
  /** The same for one hub wherever it is: whose it is what the app keeps. */
  readonly givenBy: string;
  readonly tokenStore: TokenStore;
};

export type HubHomeOptions = {
  /** FS4: which hub it is. */
  readonly homeFile: OwnFile;
  /** FS8 */
  readonly pinFile: OwnFile;
  readonly network: OfficeNetwork;
  readonly around: LinkSurroundings;
  readonly version: string;
  /** `givenBy`: as in `OpenedHome`. */
  readonly tokens: (givenBy: string) => TokenStore;
  readonly openService: (home: OpenedHome) => HomeService;
  /** FS9: the end of the program's own log, one line of JSON each. */
  readonly readLog?: (mostBytes: number) => string;
  /** FS11: the network of this machine; left out: the menu says nothing of setting it. */
  readonly machineNetwork?: MachineNetwork;
  /** The device shows a page of its set-up: it works, and waits for somebody. */
  readonly onSettingUp?: () => void;
};
