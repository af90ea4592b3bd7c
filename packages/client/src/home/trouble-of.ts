import { ELSEWHERE_AFTER_MS, type FindingTrouble } from '../finding/hub-finder.ts';
import type { HomeTrouble } from '../setup-view.ts';
import { addressOf } from './describe-hub.ts';

/** FS5: what is said on the screen while the hub is away. Null: nothing beside that it is away. */
export function troubleOf(trouble: FindingTrouble, awayMs: number): HomeTrouble | null {
  if (trouble?.kind === 'stranger') return { kind: 'stranger', address: addressOf(trouble.url) };
  if (trouble?.kind === 'clock') return { kind: 'clock' };
  return awayMs >= ELSEWHERE_AFTER_MS ? { kind: 'looking' } : null;
}
