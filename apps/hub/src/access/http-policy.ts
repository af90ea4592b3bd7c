import type { ActorRole } from '@motcua/protocol';

/** What the HTTP API can be asked to do. */
export const HTTP_ACTIONS = [
  'sign-in',
  'read-session',
  'sign-out',
  'request-pairing',
  'poll-pairing',
  'read-counter-pc',
  'list-pairings',
  'confirm-pairing',
  'list-devices',
  'revoke-device',
  'recover',
  'change-own-password',
  'prove-oneself',
  'list-accounts',
  'add-account',
  'give-password',
  'disable-account',
  'change-account',
  'enable-account',
  'read-settings',
  'change-settings',
  'read-days',
  'print-hand-pad',
  'read-free-slots',
  'operate-machines',
  'find-machines',
  'manage-updates',
  'fetch-update',
] as const;
export type HttpAction = (typeof HTTP_ACTIONS)[number];

const OPEN_TO_ALL = {
  ...{ 'sign-in': true, recover: true, 'request-pairing': true, 'poll-pairing': true, 'read-counter-pc': true },
} as const;
const NOT_FOR_DEVICES = {
  ...OPEN_TO_ALL,
  'read-session': false,
  'sign-out': false,
  'list-pairings': false,
  'confirm-pairing': false,
  'list-devices': false,
  'revoke-device': false,
  'change-own-password': false,
  'prove-oneself': false,
  'list-accounts': false,
  'add-account': false,
  'give-password': false,
  'disable-account': false,
  'change-account': false,
  'enable-account': false,
  'read-settings': false,
  'change-settings': false,
  'read-days': false,
  'print-hand-pad': false,
  'read-free-slots': false,
  'operate-machines': false,
  'find-machines': false,
  'manage-updates': false,
  'fetch-update': false,
};
/** UP7: a program asks for its own updates; a tablet's page has none. */
const APPLIANCE = { ...NOT_FOR_DEVICES, 'fetch-update': true };
const OWN_SESSION = {
  ...NOT_FOR_DEVICES,
  'read-session': true,
  'sign-out': true,
  'change-own-password': true,
  'prove-oneself': true,
  'read-free-slots': true,
  // Which act: `NEEDED_FOR_MACHINE`.
  'operate-machines': true,
};
/** A supervisor reads what happened (DA3, CA11), and prints the pads beforehand (HL4). */
const READS_DAYS = { ...OWN_SESSION, 'read-days': true, 'print-hand-pad': true };
const EVERY_ACTION = {
  ...READS_DAYS,
  'list-pairings': true,
  'confirm-pairing': true,
  'list-devices': true,
  'revoke-device': true,
  'list-accounts': true,
  'add-account': true,
  'give-password': true,
  'disable-account': true,
  'change-account': true,
  'enable-account': true,
  'read-settings': true,
  'change-settings': true,
  'find-machines': true,
  'manage-updates': true,
};

/** AC15: what somebody's own open session does without the set-up, supervisor, records and account pages. */
const WITHOUT_HAND: ReadonlySet<HttpAction> = new Set<HttpAction>([
  'sign-in',
  'read-session',
  'sign-out',
  'request-pairing',
  'poll-pairing',
  'read-counter-pc',
  'recover',
  'prove-oneself',
  // Asks for the old password itself.
  'change-own-password',
  // The call panel's own; what is more is kept by `locksMachineAct`.
  'read-free-slots',
  'operate-machines',
  'fetch-update',
]);

/** AC15: whether this is refused once nobody has been at the page for a while. */
export function locksRequest(action: HttpAction): boolean {
  return !WITHOUT_HAND.has(action);
}

/** AC17: what is the call panel's, and refused where that is locked. */
export function locksPanelRequest(action: HttpAction): boolean {
  return action === 'read-free-slots' || action === 'operate-machines';
}

/** Who may do what over HTTP. `nobody`: neither signed in nor paired. */
export const HTTP_POLICY: Readonly<Record<ActorRole | 'nobody', Readonly<Record<HttpAction, boolean>>>> = {
  nobody: NOT_FOR_DEVICES,
  kiosk: APPLIANCE,
  display: APPLIANCE,
  rating: NOT_FOR_DEVICES,
  guide: OWN_SESSION,
  officer: OWN_SESSION,
  supervisor: READS_DAYS,
  administrator: EVERY_ACTION,
};

export function mayRequest(role: ActorRole | 'nobody', action: HttpAction): boolean {
  return HTTP_POLICY[role][action];
}
