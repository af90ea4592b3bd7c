import type { AskAddresses, AskedAddresses, FoundPort, FoundPorts } from '@motcua/protocol';
import type { AddressAnswer } from '@motcua/protocol/machines';

/** Finds what is plugged in. It opens no port and searches no network. */
export interface MachineFinder {
  /** DV2 */
  ports(): Promise<FoundPorts>;
  /** DV3 */
  ask(addresses: AskAddresses): Promise<AskedAddresses>;
}

/** The machine, and the network as far as an address was typed. */
export interface PortSurvey {
  /** What is plugged in, whoever uses it. Never rejects. */
  list(): Promise<readonly Omit<FoundPort, 'usedBy'>[]>;
  /** Never rejects. */
  ask(
    host: string,
    port: number,
  ): Promise<Pick<AskedAddresses['answers'][number], 'maker' | 'model' | 'modelId'> & AnsweredAs>;
  /** The port that a path leads to, for a path may be a name for another; the path itself where it leads nowhere. */
  portBehind(path: string): Promise<string>;
}

type AnsweredAs = { readonly answer: Exclude<AddressAnswer, 'in-settings'> };
