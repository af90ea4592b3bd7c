import type { HubNotice } from '@motcua/protocol';

/** TL5, TL6: tells the office network where this hub is. Nothing that happens to it ends the hub. */
export interface Announcer {
  /** Begins, or goes on with other addresses or another notice. */
  announce(notice: HubNotice, addresses: readonly string[]): void;
  /** Says goodbye where that is usual. */
  stop(): Promise<void>;
}
