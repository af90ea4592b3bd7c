import type { KnownHub } from '../finding/known-hub.ts';
import type { PairStep, SetupView } from '../setup-view.ts';
import { listedKnown, staffUrlOf } from './describe-hub.ts';

/** FS3: before the hub has given a code. */
export function beginPairing(hub: KnownHub, httpPort: number | null): PairStep {
  const staffUrl = staffUrlOf(hub.urls[0] ?? '', httpPort);
  return { kind: 'pair', hub: listedKnown(hub), code: null, reason: 'first', staffUrl, trouble: null };
}

/** FS3: with a code. One that ran out makes place for the next by itself, and the page says so. */
export function withCode(
  before: SetupView['step'],
  begun: PairStep,
  { code, isTakenOut }: { readonly code: string; readonly isTakenOut: boolean },
): PairStep {
  const last = before?.kind === 'pair' ? before : null;
  const isNext = last !== null && last.code !== null && last.code !== code;
  const reason = isTakenOut ? 'taken-out' : isNext ? 'new-code' : (last?.reason ?? 'unknown');
  return { ...begun, code, reason };
}
