import type { CallKind } from '@motcua/protocol';
import type { CallCard } from './call-cards.ts';

/** CA10: the kind that a card shows. A priority ticket says so even where it overtook nobody. */
export function kindOf({ call }: Pick<CallCard, 'call'>): CallKind | null {
  return call.callKind ?? (call.priority === 'priority' ? 'priority' : null);
}
