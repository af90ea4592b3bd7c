import type { DeviceHealthView, FollowCheckReply, FollowDoorTrouble, FollowState } from '@motcua/protocol';
import type { FollowPlace } from '@motcua/protocol/follow-address';
import type { FollowView, OfficeSighting } from '@motcua/protocol/follow-view';
import type { Actor, Language, SlipCode } from '@motcua/protocol/vocabulary';

/** An open port for phones. */
export interface FollowDoor {
  /** Ends what is under way there too. */
  close(): Promise<void>;
}

export type FollowDoorOpening =
  { readonly kind: 'open'; readonly door: FollowDoor } | { readonly kind: 'shut'; readonly trouble: FollowDoorTrouble };

/** FO1: opens a port on which nothing but the page for phones can be reached. Never throws. */
export type OpenFollowDoor = (place: FollowPlace) => Promise<FollowDoorOpening>;

/** "Trung tâm Phục vụ hành chính công", "Phường Mẫu". */
export type FollowCentre = { readonly kind: string; readonly place: string };

/** FO7: where another machine may meet the office's own pages; null: nowhere. Only the port of plain HTTP can a phone try. */
export type OfficePorts = { readonly httpPort: number | null; readonly httpsPort: number | null };

/** What a phone may ask. */
export interface FollowSource {
  /** FO4; nothing tells a code that never was from one of yesterday. */
  view(slipCode: SlipCode): FollowView;
  /** In which language the page of this slip speaks. */
  languageOf(slipCode: SlipCode): Language;
  /** FO7: a phone shows that it was here. `fromOwnMachine`: it is the hub's own machine that asks. */
  check(code: string, fromOwnMachine: boolean): Promise<FollowView>;
  /** FO7: that phone has tried the office's own pages. */
  note(code: string, sighting: OfficeSighting): FollowView;
  /** FO7: the office's own pages, as the phone with the code of a check may try them; nobody else is told where they are. */
  officeUrls(code: string): readonly string[];
  centre(): FollowCentre;
}

/** FO6, FO7: set-up of the page for phones. */
export interface FollowSetUp {
  state(): FollowState;
  /** FO8: for the page of machines and the figures; null: it is off. */
  health(): DeviceHealthView['follow'];
  /** A check of the settings in force, in the name of `by`. */
  beginCheck(by: Actor): FollowCheckReply;
}
