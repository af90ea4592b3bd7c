import type { HelpRequestView, KioskMenuView } from '@motcua/protocol';
import type { HelpRequest } from '../domain/help/help-state.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { serviceName } from '../domain/service-lookup.ts';

/** HE4: for kiosks, which learn nothing of alarms, nor of who comes. `most`: entries of a list. */
export function helpAtKiosks({ help }: QueueState, most: number): KioskMenuView['help'] {
  return [...help.requests.values()]
    .flatMap(({ helpId, number, from, askedAt, taken }) =>
      from.kind === 'kiosk' && number !== null
        ? [{ deviceId: from.deviceId, helpId, number, askedAt, coming: taken !== null }]
        : [],
    )
    .slice(0, most);
}

/** HE4: for staff, the longest waiting first. */
export function helpForStaff(
  state: QueueState,
  index: SettingsIndex,
  at: number,
  most: number,
): readonly HelpRequestView[] {
  return [...state.help.requests.values()].slice(0, most).map((request) => helpForOne(state, index, request, at));
}

function helpForOne(state: QueueState, index: SettingsIndex, request: HelpRequest, at: number): HelpRequestView {
  const { helpId, kind, number, from, askedAt, taken, practice } = request;
  // An alarm is for everybody at once.
  const forAllAt = kind === 'alarm' ? askedAt : askedAt + index.settings.norms.helpForAllAfterMs;
  return {
    ...{ helpId, kind, number, askedAt, forAllAt, practice },
    isForAll: taken === null && !practice && at >= forAllAt,
    takenBy: taken?.by ?? null,
    takenAt: taken?.at ?? null,
    from:
      from.kind === 'counter'
        ? { kind: 'counter', counterId: from.counterId, label: index.counters.get(from.counterId)?.label ?? '' }
        : {
            ...{ kind: 'kiosk', deviceId: from.deviceId, place: from.place, language: from.language },
            service:
              from.serviceId === null ? null : { serviceId: from.serviceId, name: serviceName(state, from.serviceId) },
          },
  };
}
