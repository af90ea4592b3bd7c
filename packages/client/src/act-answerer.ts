import type { ApplianceReply, ReportAppliance } from '@motcua/protocol';

/** AP8: what answers when the hub wants something of this device. A page only answers; a program tells of itself as well. */
export interface ActAnswerer {
  /** As it came: what parses it is loaded when the first one comes. Null: it was not understood. Never rejects. */
  answer(raw: unknown): Promise<ApplianceReply | null>;
  /** A connection stands. `report` tells whether the hub has taken it; it never rejects. */
  enter?(report: (told: ReportAppliance) => Promise<boolean>): void;
  /** The connection is over. Also called when there was none. */
  leave?(): void;
}
