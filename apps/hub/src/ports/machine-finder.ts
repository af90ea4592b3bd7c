import type { AskAddresses, AskedAddresses, DeviceId, FoundPort, FoundPorts, KioskPortsFound } from '@motcua/protocol';
import type { AddressAnswer, PortSilence } from '@motcua/protocol/machines';

/** Finds what is plugged in. It opens no port and searches no network. */
export interface MachineFinder {
  /** DV2 */
  ports(): Promise<FoundPorts>;
  /** DV2: of every paired kiosk, in a few seconds at most. */
  kioskPorts(): Promise<KioskPortsFound>;
  /** DV3 */
  ask(addresses: AskAddresses): Promise<AskedAddresses>;
}

/** What is plugged in at a port, whoever uses it. */
export type PluggedIn = Omit<FoundPort, 'usedBy'>;

/** The machine, and the network as far as an address was typed. */
export interface PortSurvey {
  /** What is plugged in, whoever uses it. Never rejects. */
  list(): Promise<readonly PluggedIn[]>;
  /** Never rejects. */
  ask(
    host: string,
    port: number,
  ): Promise<Pick<AskedAddresses['answers'][number], 'maker' | 'model' | 'modelId'> & AnsweredAs>;
  /** The port that a path leads to, for a path may be a name for another; the path itself where it leads nowhere. */
  portBehind(path: string): Promise<string>;
}

/** The machine of a kiosk. */
export interface KioskSurvey {
  /** Never rejects. */
  list(deviceId: DeviceId): Promise<readonly PluggedIn[] | PortSilence>;
}

type AnsweredAs = { readonly answer: Exclude<AddressAnswer, 'in-settings'> };
