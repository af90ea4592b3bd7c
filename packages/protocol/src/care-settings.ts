import type { RatingLevels } from './ratings.ts';
import type { Language, LocalText, ServiceId } from './vocabulary.ts';

/** What the centre holds itself to; whoever answers for the day is told when it is not kept. */
export type NormSettings = {
  /** A wait longer than this is shown as too long; null = none is. */
  readonly longWaitMinutes: number | null;
  /** From this share of it on a wait is shown as nearly too long; null = not before it is. */
  readonly nearPercent: number | null;
  /** Where a service differs. */
  readonly services: readonly { readonly serviceId: ServiceId; readonly longWaitMinutes: number | null }[];
  /** A request for help that nobody has taken is told to every counter after so long. */
  readonly helpForAllAfterMs: number;
};

/** Citizens may rate a visit that is done, with three faces or five and without a name. */
export type SatisfactionSettings = {
  readonly enabled: boolean;
  /** How many faces are offered; left out: three. */
  readonly levels?: RatingLevels | undefined;
  /** Offered beside a dissatisfied face. */
  readonly reasons: readonly { readonly reasonId: string; readonly text: LocalText }[];
  /** A rating is taken for so long after the visit's end. */
  readonly openForMinutes: number;
};

/** A page for phones on the office's Wi-Fi, at a port of its own; nothing else is reachable there. */
export type FollowSettings = {
  readonly enabled: boolean;
  readonly port: number;
  /** The address that stands in the slip's QR code, e.g. "192.168.1.10"; null = one of the hub's own. */
  readonly host: string | null;
  /** FO9: at `host` the hub answers phones alone and refuses the office's own pages; left out: no. */
  readonly phonesAlone?: boolean | undefined;
  /** When a phone there was seen to reach the hub (ms since 1970); before that no slip carries the address. */
  readonly checkedAt: number | null;
};

/** Somebody who speaks a language has read its texts and heard its clips. */
export type LanguageCheck = {
  readonly language: Language;
  readonly checkedBy: string;
  /** `YYYY-MM-DD` */
  readonly checkedOn: string;
};
