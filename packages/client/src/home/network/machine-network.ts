import type { NetworkAccess, NetworkDevice, NetworkSetting } from '../../network-view.ts';
import type { WifiNetwork } from '../../wifi-view.ts';

/** FS11, FS14: what the machine says of its network. Without anybody who sets it here there is nothing to list. */
export type MachineLook = {
  readonly access: NetworkAccess;
  readonly devices: readonly NetworkDevice[];
  /** FS15: in reach, the strongest first. */
  readonly wifi: readonly WifiNetwork[];
};

/** FS13: a setting that is in use and not yet kept. */
export type NetworkTrial = {
  readonly uuid: string;
  readonly device: string;
  /** What was in use before; null: nothing was. */
  readonly former: string | null;
};

export type BegunTrial =
  { readonly kind: 'refused' } | { readonly kind: 'up' | 'not-up'; readonly trial: NetworkTrial };

/** FS11–FS15: the network of this machine, as its system sets it; tests give their own. Nothing of it rejects. */
export interface MachineNetwork {
  look(): Promise<MachineLook>;
  /** FS13: brings a setting up, beside what is kept on the disk: a machine that loses its power has what it had. */
  begin(device: string, to: NetworkSetting): Promise<BegunTrial>;
  /** From now on it is the one after a restart too. False: it could not be kept. */
  keep(trial: NetworkTrial): Promise<boolean>;
  /** Back to what was before. False: it could not be brought back. */
  undo(trial: NetworkTrial): Promise<boolean>;
  /** FS13: takes away what a program that ended in the middle of a change has left in use. */
  tidy(): Promise<void>;
}

/** FS14: a machine whose network is set elsewhere. */
export function networkSetElsewhere(access: NetworkAccess): MachineNetwork {
  return {
    look: () => Promise.resolve({ access, devices: [], wifi: [] }),
    begin: () => Promise.resolve({ kind: 'refused' }),
    keep: () => Promise.resolve(false),
    undo: () => Promise.resolve(false),
    tidy: () => Promise.resolve(),
  };
}
