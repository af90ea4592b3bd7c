import type { HubLink } from './hub-link.ts';

/** Where a hub is asked for, and how its answer is known to be its own. */
export type HubPlace = {
  /** The hub's origin, e.g. `https://10.0.0.5:4843`. */
  readonly url: string;
  /** TL7: makes connections to the pinned hub alone; null over plain HTTP. */
  readonly agent: object | null;
  readonly fetch: typeof fetch;
};

/** The machine's own program may find its hub elsewhere while it runs; a page stays where it came from. */
export interface HubPlaces {
  /** Where the next attempt to connect goes. */
  present(): HubPlace;
}

/** A hub link as its home has to do with it. */
export type HeldLink = Pick<HubLink, 'onState' | 'reconnect'>;

/** What the link of an appliance needs of the home that it lives in. */
export type HomeOfLink = {
  readonly places: HubPlaces;
  /** The link stands: the home hears how it is from now on. */
  enter(link: HeldLink): void;
};
