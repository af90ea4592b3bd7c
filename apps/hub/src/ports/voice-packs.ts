import type { LocalText } from '@motcua/protocol/vocabulary';
import type { PackManifest } from '@motcua/voice/manifest';

/** VO2: a pack that the hub holds. `isShipped`: it came with the program and can be neither changed nor taken away. */
export type HeldPack = { readonly manifest: PackManifest; readonly isShipped: boolean };

/** What a service or a group of services is called, and the clip that says it. */
export type SpokenName = { readonly clipId: string; readonly name: LocalText };

/** One file of a pack, as it goes to a display. */
export type PackFile = { readonly type: string; readonly bytes: Buffer; readonly etag: string };

/** Why a pack that somebody brings is not taken. `where`: the file or the field that does not fit. */
export type PackRefusal =
  | { readonly kind: 'unreadable'; readonly where: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'shipped' }
  | { readonly kind: 'too-many' }
  /** The disk has no room for it beside the journal. */
  | { readonly kind: 'full' };

/** The voice packs in their folders: those that ship, and the centre's own. */
export interface VoicePacks {
  /** By id. What lies in a folder and cannot be used is left out, and said in the log. */
  list(): readonly HeldPack[];
  /** Null: there is no such pack, or its manifest does not name the file. */
  file(packId: string, name: string): Promise<PackFile | null>;
  /** Takes a pack in as one zipped folder, in place of an earlier one of the same id. */
  take(packId: string, zip: Uint8Array): Promise<PackRefusal | null>;
  /** VO7: has names of services and groups made for these packs, where the machine can. */
  makeNames(packIds: readonly string[], names: readonly SpokenName[]): Promise<void>;
  /** False: there is none of the centre's own by this id. */
  remove(packId: string): Promise<boolean>;
}
