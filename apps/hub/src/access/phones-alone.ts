import type { FollowSettings } from '@motcua/protocol/care-settings';

/**
 * FO9: the address at which the hub answers phones alone; null: there is none. It does not depend on whether numbers can be
 * followed just now: what keeps the hall's Wi-Fi out of the office may not fall with a page for phones that is switched off.
 * `hubHost`: where the office's pages listen. At that one address they stay, for else nobody would meet them anywhere.
 */
export function phonesAloneAt(follow: FollowSettings | undefined, hubHost: string): string | null {
  return follow !== undefined && wantsPhonesAlone(follow) && follow.host !== hubHost ? follow.host : null;
}

/** FO9: whether the settings say so, whatever becomes of it. */
export function wantsPhonesAlone({ phonesAlone, host }: FollowSettings): boolean {
  return phonesAlone === true && host !== null;
}
