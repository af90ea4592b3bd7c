import type { LinkState } from './hub-link.ts';

/** `connected` is always news: the welcome may say another hub start or another person. */
export function isSameState(a: LinkState, b: LinkState): boolean {
  if (a.kind === 'pairing' && b.kind === 'pairing') return a.code === b.code;
  if (a.kind === 'refused' && b.kind === 'refused') return a.code === b.code;
  return a.kind === b.kind && a.kind !== 'connected';
}
