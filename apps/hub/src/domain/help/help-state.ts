import type { HelpId } from '@motcua/protocol/kiosk-vocabulary';
import type { CounterHolder } from '../ticket-facts.ts';
import type { HelpFrom, HelpRequested } from './help-events.ts';

/** HE1: a request that is not over. */
export type HelpRequest = Omit<HelpRequested, 'type'> & {
  readonly askedAt: number;
  readonly taken: { readonly by: CounterHolder; readonly at: number } | null;
};

/** HE2, HE5: of the open day; nothing of it outlives the day. */
export type HelpState = {
  /** Requests of the day. */
  asked: number;
  /** Those that got a number. */
  numbered: number;
  /** Those that are not over, in the order in which they were asked. */
  requests: Map<HelpId, HelpRequest>;
};

export function noHelp(): HelpState {
  return { asked: 0, numbered: 0, requests: new Map() };
}

/** HE1: the request that stands already for the same wish from the same place. */
export function standingRequest(
  { requests }: HelpState,
  wish: Pick<HelpRequest, 'kind' | 'practice'> & { readonly from: HelpFrom },
): HelpRequest | null {
  for (const request of requests.values()) {
    const isSame = request.kind === wish.kind && request.practice === wish.practice;
    if (isSame && placeOf(request.from) === placeOf(wish.from)) return request;
  }
  return null;
}

function placeOf(from: HelpFrom): string {
  return from.kind === 'kiosk' ? `kiosk ${from.deviceId}` : `counter ${from.counterId}`;
}
