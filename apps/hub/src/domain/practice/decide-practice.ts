import type { Actor, CounterId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { refuseOtherHolder } from '../decisions/at-counter.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { PracticeStation } from './practice-events.ts';
import { stationKey } from './practice-state.ts';

/** TR1 */
export const PRACTICE_LASTS_MS = 15 * 60_000;

/** TR1: a counter or a kiosk begins or ends practice; asked for again, it lasts a quarter of an hour from then. */
export function decidePractice(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'start-practice' | 'end-practice' | 'end-due-practice'>,
): Decision {
  const { stations } = state.practice;
  if (body.type !== 'end-due-practice' && !maySet(command.by, body.station)) return reject({ code: 'forbidden' });
  switch (body.type) {
    case 'start-practice':
      return startPractice(state, command, body.station);
    case 'end-practice':
      if (!stations.has(stationKey(body.station))) return accept();
      return accept({ type: 'PracticeEnded', station: body.station });
    case 'end-due-practice': {
      const due = [...stations.values()].filter(({ until }) => until <= command.at);
      return accept(...due.map(({ station }) => ({ type: 'PracticeEnded', station }) as const));
    }
  }
}

/** FS10: whoever looks after a kiosk puts it into practice there; a device has no say over anything but itself. */
function maySet(by: Actor, station: PracticeStation): boolean {
  return by.kind !== 'device' || (station.kind === 'kiosk' && station.deviceId === by.deviceId);
}

function startPractice(state: QueueState, command: QueueCommand, station: PracticeStation): Decision {
  const refusal = station.kind === 'counter' ? refuseAtCounter(state, command, station.counterId) : null;
  return refusal ?? accept({ type: 'PracticeStarted', station, until: command.at + PRACTICE_LASTS_MS });
}

/** Nobody who waits or is being served may notice: practice is for a counter whose officer has nobody there. */
function refuseAtCounter(state: QueueState, command: QueueCommand, counterId: CounterId): Decision | null {
  if (!state.index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
  const counter = counterOf(state, counterId);
  const refusal = refuseOtherHolder(counter, command.by);
  if (refusal) return refusal;
  if (counter.status !== 'open') return reject({ code: 'counter-not-open', status: counter.status });
  const current = counter.currentTicketId === null ? undefined : state.tickets.get(counter.currentTicketId);
  if (!current) return null;
  return reject({ code: 'counter-busy', current: { ticketId: current.ticketId, number: current.number } });
}
