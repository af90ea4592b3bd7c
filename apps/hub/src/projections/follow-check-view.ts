import { followCheckMessages, messagesIn } from '@motcua/messages/hub';
import type { FollowView, OfficeSighting } from '@motcua/protocol/follow-view';

/** What came of opening the check's address. */
export type FollowCheckOutcome = 'reached' | 'own-machine' | 'over';

/**
 * FO7: what the phone shows whose turn it was to be held before the check's code. Staff hold it: it speaks Vietnamese. `seen`: what
 * it found of the office's pages; `office`: where it still has to look.
 */
export function followCheckView(
  outcome: FollowCheckOutcome,
  seen: OfficeSighting | null = null,
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
    ...{ heading, lines: [line, ...(seen === null ? [] : [seen === 'open' ? say.officeOpen : say.officeShut])] },
    ...(office.length === 0 ? {} : { office }),
  };
}
