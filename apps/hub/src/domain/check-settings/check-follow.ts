import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, unless, type SettingsProblem } from './problem.ts';

const LEAST_PORT = 1024;
/** What browsers refuse to open whoever listens there (fetch.spec.whatwg.org, "bad ports"), above 1023. */
const BLOCKED = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

const ALONE = 'follow.phonesAlone';

/**
 * FO6: where phones look must be something that a phone can open. Nothing is asked of it while it is off, but of an address that is
 * for phones alone (FO9): that holds all the same.
 */
export function checkFollow({ follow, demo }: CentreSettings): readonly SettingsProblem[] {
  const { enabled, port, host, phonesAlone = false } = follow;
  const ofPort = [
    ...unless(port >= LEAST_PORT, 'follow.port', 'follow-port-reserved', port, LEAST_PORT),
    ...unless(!BLOCKED.has(port), 'follow.port', 'follow-port-blocked', port),
  ];
  const ofHost = [
    ...unless(host === null || IPV4.test(host), 'follow.host', 'follow-not-an-address', host ?? ''),
    // The demonstration is looked at on one machine.
    ...unless(!isLoopback(host) || demo, 'follow.host', 'follow-own-machine-only', host ?? ''),
  ];
  return [
    ...(enabled ? ofPort : []),
    ...(enabled || phonesAlone ? ofHost : []),
    ...unless(!phonesAlone || host !== null, ALONE, 'follow-alone-no-address'),
  ];
}

/** What the hub's machine says of an address that shall be for phones alone. */
export type PhonesAloneFacts = {
  readonly isOwn: boolean;
  /** Where else the office would meet the hub's pages: addresses that another machine reaches, the likeliest first. */
  readonly others: readonly string[];
  /** Another of its addresses on the same card or in the same network; null: none. */
  readonly beside: string | null;
  /** Whether whoever wants it comes that way, and would be the first to be refused. */
  readonly isOwnWay: boolean;
};

/** FO9: an address for phones alone has to be apart from the office, and nobody may lock themselves out. The first obstacle alone. */
export function checkPhonesAlone(host: string, facts: PhonesAloneFacts): readonly SettingsProblem[] {
  const { isOwn, others, beside, isOwnWay } = facts;
  const [other] = others;
  if (!isOwn) return [problem(ALONE, isLoopback(host) ? 'follow-own-machine-only' : 'follow-alone-not-own', host)];
  if (other === undefined) return [problem(ALONE, 'follow-alone-only', host)];
  if (beside !== null) return [problem(ALONE, 'follow-alone-beside', host, beside)];
  return isOwnWay ? [problem(ALONE, 'follow-alone-own-way', host, other)] : [];
}

/** The hub's own pages have a port already. */
export function checkFollowBesideHub({ follow }: CentreSettings, hubPort: number): readonly SettingsProblem[] {
  return follow.enabled && follow.port === hubPort ? [problem('follow.port', 'follow-port-of-hub', follow.port)] : [];
}

function isLoopback(host: string | null): boolean {
  return host?.startsWith('127.') === true;
}
