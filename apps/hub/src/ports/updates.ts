import type {
  UpdateDone,
  UpdatePackage,
  UpdatesOverview,
  UpdateWhen,
  UpdateWish,
  WithdrawUpdate,
} from '@motcua/protocol';
import type { UpdateFailure, UpdatePart, UpdateRefusal } from '@motcua/protocol/updates';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { UpdateCheck, UpdateCheckReply } from '@motcua/updates';
import type { PairedDevice } from './access-pairing.ts';

/** A package on a stick. `stickId` says where, and leads nowhere else. */
export type StickPackage = {
  readonly stickId: string;
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
};

/**
 * UP10: the packages that were brought to this hub, each looked at from end to end. They come in pieces, so that a slow network never holds a
 * request open, or from a stick at this machine. One at a time.
 */
export interface UpdateShelf {
  /** Whether any key is trusted here. */
  readonly trustsKeys: boolean;
  /** Below zero: the first version is older. */
  compare(one: string, other: string): number;
  /** The newest version first. */
  list(): Promise<readonly UpdatePackage[]>;
  begin(bytes: number): Promise<{ readonly uploadId: string } | UpdateRefusal>;
  /** The next piece, from this byte on; how much is there now. */
  add(uploadId: string, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number | UpdateRefusal>;
  finish(uploadId: string): Promise<UpdatePackage | UpdateRefusal>;
  onSticks(): Promise<readonly StickPackage[]>;
  takeFromStick(stickId: string): Promise<UpdatePackage | UpdateRefusal>;
  /** Null: there is none, or no such name can be. */
  open(packageId: string): Promise<{ readonly path: string; readonly bytes: number } | null>;
  remove(packageId: string): Promise<boolean>;
}

/** What an administrator wants of a machine. `attempt`: which press it was; a failed one is not repeated by itself. */
export type StoredWish = {
  readonly part: UpdatePart;
  readonly version: string;
  readonly when: UpdateWhen;
  readonly attempt: number;
};

/** What a device last said of itself, and when (hub time). */
export type HeardDevice = UpdateCheck & { readonly at: number };

export type OwnFailure = { readonly version: string; readonly why: UpdateFailure; readonly detail: string };

/** UP6: a version that was well, and on which kind of machine: for another kind it is another file. */
export type TriedVersion = {
  readonly part: UpdatePart;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
};

/** What outlives a restart. It is no part of the database, which goes back with an older version of the hub. */
export type UpdatePlan = {
  readonly presses: number;
  readonly wishes: Readonly<Record<string, StoredWish>>;
  readonly toAll: Readonly<Partial<Record<UpdatePart, StoredWish>>>;
  readonly tried: readonly TriedVersion[];
  readonly heard: Readonly<Record<string, HeardDevice>>;
  /** The last press of which this hub has tried to become another version. */
  readonly ownTried: number;
  readonly ownFailure: OwnFailure | null;
};

export interface UpdatePlanStore {
  read(): UpdatePlan;
  /** It is on the disk when this returns. */
  write(plan: UpdatePlan): void;
}

/** This hub as a program that the launcher runs. */
export interface OwnProgram {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** Why a package could not take this program's place; null: it could. */
  judge(candidate: UpdatePackage): UpdateRefusal | null;
  /** Unpacks it beside this version. Null: it lies there, whole. */
  install(path: string): Promise<UpdateRefusal | null>;
  /** What the launcher found wrong with a version. */
  whyBad(version: string): Promise<OwnFailure | null>;
}

/** UP6, UP9: which machine is to run what, and how far that is. */
export interface UpdateDesk {
  overview(): Promise<UpdatesOverview>;
  wish(wish: UpdateWish): Promise<UpdateDone>;
  withdraw(wish: WithdrawUpdate): UpdateDone;
  remove(packageId: string): Promise<UpdateDone>;
  /** A device says how it is and asks what it is to run. */
  check(device: PairedDevice, said: UpdateCheck): Promise<UpdateCheckReply>;
}

/** For /metrics. */
export type MeasuredVersion = {
  readonly target: DeviceId | 'hub';
  readonly part: string;
  readonly name: string;
  readonly version: string;
  readonly wanted: string;
  readonly state: string;
};
