/** What can be installed and brought up to date. */
export const UPDATE_PARTS = ['hub', 'kiosk', 'display'] as const;
export type UpdatePart = (typeof UPDATE_PARTS)[number];

/**
 * Why a package was not taken, or not given to a machine. `unsigned`: by no key that is trusted. `not-tried`: it has to run on one
 * device first. `in-use`: somebody is to have it.
 */
export const UPDATE_REFUSALS = [
  'broken',
  'unsigned',
  'no-keys',
  'wrong-part',
  'wrong-platform',
  'same',
  'older',
  'below-floor',
  'foreign-data',
  'no-room',
  'too-large',
  'busy',
  'unknown-upload',
  'not-there',
  'not-tried',
  'no-launcher',
  'in-use',
] as const;
export type UpdateRefusal = (typeof UPDATE_REFUSALS)[number];

/** What has gone wrong on a machine: it refused the package, the launcher gave the version up, or the hub could not make its backup. */
export const UPDATE_FAILURES = [...UPDATE_REFUSALS, 'ended', 'silent', 'unstartable', 'no-backup', 'other'] as const;
export type UpdateFailure = (typeof UPDATE_FAILURES)[number];
