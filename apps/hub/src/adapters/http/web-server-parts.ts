import type { DeviceId, ServiceId } from '@motcua/protocol/vocabulary';
import type { tokenCookie, tokenIn } from '../../access/cookies.ts';
import type { Policy } from '../../access/policy.ts';
import type { Accounts } from '../../ports/access-accounts.ts';
import type { HostGuard } from '../../ports/access-hosts.ts';
import type { SessionLocks } from '../../ports/access-locks.ts';
import type { Pairing } from '../../ports/access-pairing.ts';
import type { Pins } from '../../ports/access-pins.ts';
import type { RateLimiter } from '../../ports/access-rates.ts';
import type { Sessions } from '../../ports/access-sessions.ts';
import type { DayRecords } from '../../ports/day-records.ts';
import type { FollowSetUp } from '../../ports/follow.ts';
import type { HealthReport } from '../../ports/health-report.ts';
import type { HubIdentitySource } from '../../ports/hub-identity.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MachineDesk } from '../../ports/machine-desk.ts';
import type { MediaStore } from '../../ports/media-store.ts';
import type { MorningBook } from '../../ports/morning-book.ts';
import type { SimulatorDoor } from '../../ports/simulators.ts';
import type { MachineFinder } from '../../ports/machine-finder.ts';
import type { SlipPreviews } from '../../ports/slip-previews.ts';
import type { SettingsDesk } from '../../ports/settings-desk.ts';
import type { UpdateDesk, UpdateShelf } from '../../ports/updates.ts';
import type { VoicePacks } from '../../ports/voice-packs.ts';
import type { HandPadSheet } from '../../projections/hand-pad-sheet.ts';
import type { AnyPageName } from './hub-pages.ts';

export type Cookies = { readonly tokenIn: typeof tokenIn; readonly tokenCookie: typeof tokenCookie };

export type WebServerParts = {
  readonly sessions: Sessions;
  readonly locks: SessionLocks;
  readonly pins: Pins;
  readonly pairing: Pairing;
  readonly accounts: Accounts;
  readonly settings: SettingsDesk;
  readonly slipPreviews: SlipPreviews;
  readonly media: MediaStore;
  readonly machines: MachineDesk;
  readonly simulators: SimulatorDoor;
  readonly morning: MorningBook;
  readonly machineFinder: MachineFinder;
  readonly dayRecords: DayRecords;
  readonly voicePacks: VoicePacks;
  readonly followSetUp: FollowSetUp;
  readonly updates: UpdateDesk;
  readonly updateShelf: UpdateShelf;
  /** UP8: false while a hub on trial may not do anything yet; it is always open where that is left out. */
  readonly isOpen?: () => boolean;
  readonly identity: HubIdentitySource;
  /** HL4: what stands on a service's pad of paper numbers; null: there is no such service. */
  readonly handPad: (serviceId: ServiceId) => HandPadSheet | null;
  /** A service's free times for appointments on a local date, hub time; null: there is no such service. */
  readonly freeSlots: (serviceId: ServiceId, date: string) => readonly number[] | null;
  readonly policy: Policy;
  readonly cookies: Cookies;
  readonly hosts: HostGuard;
  /** Whether a peer's address is this machine. */
  readonly isLoopbackAddress: (address: string) => boolean;
  /** Requests, by address. */
  readonly requestRate: RateLimiter;
  /** The devices that are connected now. */
  readonly connectedDevices: () => ReadonlySet<DeviceId>;
  readonly health: () => HealthReport;
  /** In Prometheus' text format. */
  readonly metrics: () => Promise<string>;
  readonly log: Logger;
  /** The folders of the built pages. */
  readonly pages: Readonly<Record<AnyPageName, string>>;
};
