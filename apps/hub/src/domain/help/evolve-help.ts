import type { QueueState } from '../queue-state.ts';
import type { UndoLog } from '../undo-log.ts';
import type { HelpEvent } from './help-events.ts';
import { noHelp, type HelpRequest, type HelpState } from './help-state.ts';

/** HE1–HE5: applies what has happened to requests for help. */
export function evolveHelp({ help }: QueueState, event: HelpEvent, at: number, undo: UndoLog): void {
  switch (event.type) {
    case 'HelpRequested': {
      const { helpId, kind, number, from, practice } = event;
      undo.set(help, 'asked', help.asked + 1);
      if (number !== null) undo.set(help, 'numbered', help.numbered + 1);
      const request: HelpRequest = { helpId, kind, number, from, practice, askedAt: at, taken: null };
      return undo.put(help.requests, helpId, request);
    }
    case 'HelpTaken': {
      const request = help.requests.get(event.helpId);
      if (!request) throw new RangeError(`no request for help ${event.helpId}`);
      return undo.put(help.requests, event.helpId, { ...request, taken: { by: event.taker, at } });
    }
    case 'HelpFinished':
    case 'HelpWithdrawn':
      return undo.delete(help.requests, event.helpId);
  }
}

/** HE5: the day is over, and nobody comes any more. */
export function endAllHelp({ help }: QueueState, undo: UndoLog): void {
  undo.set(help, 'requests', noHelp().requests);
}

/** DA2: an administrator has moved the clock by `by`. */
export function movedHelp({ asked, numbered, requests }: HelpState, by: number): HelpState {
  const moved = [...requests].map(([helpId, request]): [typeof helpId, HelpRequest] => [
    helpId,
    {
      ...request,
      askedAt: request.askedAt + by,
      taken: request.taken && { ...request.taken, at: request.taken.at + by },
    },
  ]);
  return { asked, numbered, requests: new Map(moved) };
}
