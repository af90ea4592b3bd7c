import type { LocalText, ServiceGroupId, ServiceIcon, ServiceId } from './vocabulary.ts';

/** One tile of a kiosk's start page that opens a page of services: for centres with more services than tiles. */
export type ServiceGroup = {
  readonly groupId: ServiceGroupId;
  readonly name: LocalText;
  readonly hint: LocalText;
  readonly icon: ServiceIcon;
  /** A service stands in at most one group; those in none stand on the start page themselves. */
  readonly serviceIds: readonly ServiceId[];
};

/**
 * What somebody comes for, by its own name and by those that people use. It leads to a service; the centre says itself
 * what has to be brought, what it costs and how long it takes.
 */
export type ProcedureSettings = {
  /** The national code, e.g. "1.001193", or one of the centre's own. Opaque. */
  readonly code: string;
  readonly name: LocalText;
  /** As people say it, e.g. "giấy độc thân". */
  readonly everydayNames: readonly string[];
  /** Where it is done; null = not here, and `elsewhere` says where. */
  readonly serviceId: ServiceId | null;
  readonly elsewhere: LocalText | null;
  readonly checkList: CheckList | null;
  readonly fee: StatedText | null;
  readonly timeLimit: StatedText | null;
  /** Its page on the national portal; null = not known. */
  readonly portalUrl: string | null;
};

/** Who of the centre stands for a text, and since when (`YYYY-MM-DD`). */
export type Confirmation = { readonly by: string; readonly on: string };

/** PC4: `confirmation` null: somebody is still writing it, and nobody else sees it. */
export type StatedText = { readonly text: LocalText; readonly confirmation: Confirmation | null };

/** What to bring. `sample` marks a made-up list of the demo. */
export type CheckList = {
  readonly items: readonly LocalText[];
  readonly sample: boolean;
  readonly confirmation: Confirmation | null;
};

/** PC5: after so many days a confirmation is to be looked at again. */
export const CONFIRMATION_LASTS_DAYS = 180;
