import type { Language, LocalText, ServiceId, TicketNumber } from '@motcua/protocol/vocabulary';
import { nextOfPad } from '../domain/hand-pad.ts';
import { formatTicketNumber } from '../domain/numbering.ts';
import type { QueueState } from '../domain/queue-state.ts';

/** HL4: what stands on a service's pad of paper numbers. */
export type HandPadSheet = {
  readonly centreKind: LocalText;
  readonly centrePlace: LocalText;
  readonly serviceName: LocalText;
  /** Vietnamese first. */
  readonly languages: readonly Language[];
  readonly demo: boolean;
  /** From the next one that has not been entered to the pad's last; empty where the series has no pad. */
  readonly numbers: readonly TicketNumber[];
};

/** Null: there is no such service. */
export function handPadSheet(state: QueueState, serviceId: ServiceId): HandPadSheet | null {
  const { index } = state;
  const service = index?.services.get(serviceId);
  const series = service && index?.series.get(service.seriesId);
  if (!index || !service || !series) return null;
  const { centre, languages, demo } = index.settings;
  const first = nextOfPad(state, series);
  const count = first === null || !series.pad ? 0 : series.pad.last - first + 1;
  return {
    centreKind: centre.kind,
    centrePlace: centre.place,
    serviceName: service.name,
    languages: ['vi', ...languages.filter((language) => language !== 'vi')],
    demo,
    numbers: Array.from({ length: count }, (_, nth) => formatTicketNumber(series, (first ?? 0) + nth)),
  };
}
