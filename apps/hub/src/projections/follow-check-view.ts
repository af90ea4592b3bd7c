import { followCheckMessages, messagesIn } from '@motcua/messages/hub';
import type { FollowView, OfficeSighting } from '@motcua/protocol/follow-view';

/** What the phone found at `hubPort`; `httpsPort`: where the pages are as well, and no phone can try it. */
type OfficeSeen = { readonly found: OfficeSighting; readonly hubPort: number; readonly httpsPort: number | null };

/** What came of opening the check's address. */
export type FollowCheckOutcome = 'reached' | 'own-machine' | 'over';

/**
 * FO7: what the phone shows whose turn it was to be held before the check's code. Staff hold it: it speaks Vietnamese. `seen`: what
 * it found of the office's pages, and at which ports they are; `office`: where it still has to look.
 */
export function followCheckView(
  outcome: FollowCheckOutcome,
  seen: OfficeSeen | null = null,
  office: readonly string[] = [],
): FollowView {
  const say = messagesIn(followCheckMessages, 'vi');
  const words = {
    reached: [say.reached, say.reachedHow],
    'own-machine': [say.ownMachine, say.ownMachineHow],
    over: [say.checkOver, say.checkOverHow],
  } as const;
  const [heading, line] = words[outcome];
  return {
    ...{ kind: 'check', language: 'vi', number: null, service: null, counter: null, ring: null, nextMs: null },
    ...{ heading, lines: [line, ...(seen === null ? [] : [wordsOf(seen)])] },
    ...(office.length === 0 ? {} : { office }),
  };
}

/** A port that no phone can try is no "as it should be". */
function wordsOf({ found, hubPort, httpsPort }: OfficeSeen): string {
  const say = messagesIn(followCheckMessages, 'vi');
  if (found === 'open') return say.officeOpen;
  return httpsPort === null ? say.officeShut : say.officeUntried(hubPort, httpsPort);
}
