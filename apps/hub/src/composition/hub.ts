import type { networkInterfaces } from 'node:os';
import type { ClockSources } from '../adapters/system/clock.ts';
import type { HubConfig } from '../config.ts';
import type { StorageError } from '../ports/errors.ts';
import type { OpenAccess } from './open-access.ts';
import type { UpdateSurroundings } from './open-updates.ts';
import type { OpenPrinters } from './open-printers.ts';

export type HubOptions = {
  readonly config: HubConfig;
  readonly version: string;
  /** Where the time comes from; the machine's own clocks when it is left out. */
  readonly clockSources?: ClockSources;
  /** By which addresses the office reaches this machine, the likeliest first; those of its interfaces when it is left out. */
  readonly officeAddresses?: () => readonly string[];
  /** The machine's network cards; its own when it is left out. */
  readonly networks?: typeof networkInterfaces;
  /** JN3: damage that the check beside the running hub has found. It has been logged; whoever listens stops the hub. */
  readonly onDamage?: (fault: StorageError) => void;
  /** After so many events of a day its state is remembered; an ordinary day never gets there when it is left out. */
  readonly rememberAfterEvents?: number;
  /** How this program becomes another version; it does not where that is left out. */
  readonly becoming?: UpdateSurroundings;
};

/** A running hub. */
export type Hub = {
  readonly version: string;
  /** Where a browser finds it, without a slash at the end. */
  readonly url: string;
  /** TL4: the same over TLS; null: that door is not open. */
  readonly secureUrl: string | null;
  /** In one line each, why a door that is wanted is not open. */
  readonly troubles: readonly string[];
  /** TL3: the authority's fingerprint as people compare it; null: there is none. */
  readonly digits: string | null;
  readonly centre: { readonly name: string; readonly isDemo: boolean };
  /** Where simulated slips appear; null where every printer is real. */
  readonly slipsFolder: string | null;
  readonly demoSignIn: OpenAccess['demoSignIn'];
  /** Made at this start: to be shown once. */
  readonly newAdministrator: OpenAccess['newAdministrator'];
  /** Pairing and sessions, as the doors use them. */
  readonly access: Pick<OpenAccess, 'pairing' | 'sessions'>;
  /** Whether there are simulated devices, for which there is a page. */
  readonly hasSimulators: boolean;
  /** The simulated printers that there are now, which can be told to misbehave. */
  readonly simulatedPrinters: OpenPrinters['simulated'];
  /** Tells the clients, finishes the running batch and slips under way, and closes everything. */
  stop(): Promise<void>;
};
