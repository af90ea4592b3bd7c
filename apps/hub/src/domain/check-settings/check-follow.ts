import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, unless, type SettingsProblem } from './problem.ts';

const LEAST_PORT = 1024;
/** What browsers refuse to open whoever listens there (fetch.spec.whatwg.org, "bad ports"), above 1023. */
const BLOCKED = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** FO6: where phones look must be something that a phone can open. Nothing is asked of it while it is off. */
export function checkFollow({ follow, demo }: CentreSettings): readonly SettingsProblem[] {
  const { enabled, port, host } = follow;
  if (!enabled) return [];
  const isLoopback = host?.startsWith('127.') === true;
  return [
    ...unless(port >= LEAST_PORT, 'follow.port', 'follow-port-reserved', port, LEAST_PORT),
    ...unless(!BLOCKED.has(port), 'follow.port', 'follow-port-blocked', port),
    ...unless(host === null || IPV4.test(host), 'follow.host', 'follow-not-an-address', host ?? ''),
    // The demonstration is looked at on one machine.
    ...unless(!isLoopback || demo, 'follow.host', 'follow-own-machine-only', host ?? ''),
  ];
}

/** The hub's own pages have a port already. */
export function checkFollowBesideHub({ follow }: CentreSettings, hubPort: number): readonly SettingsProblem[] {
  return follow.enabled && follow.port === hubPort ? [problem('follow.port', 'follow-port-of-hub', follow.port)] : [];
}
