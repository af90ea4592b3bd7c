import type { PartOptions } from './set-up-part.ts';

/** What is asked for twice before it is done. */
export type Serious = 'pair-again' | 'change-hub' | 'practice' | `automatic ${string}`;

/** What a part of the service menu needs besides. */
export type ServiceOptions = PartOptions & {
  readonly isProtected: boolean;
  /** What was touched once. */
  readonly asked: Serious | null;
  readonly ask: (wish: Serious) => void;
};
