import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Language, PriorityClass, ServiceId, SlipCode, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import { formatTicketNumber } from '../domain/numbering.ts';
import { emptyQueueState } from '../domain/queue-state.ts';
import { indexSettings } from '../domain/settings-index.ts';
import { slipOfNumber } from './number-slip.ts';
import type { SlipContent } from '@motcua/slips';

/** A number that nobody has. `at`: hub time at which it would have been given. */
export type SampleNumber = {
  readonly serviceId: ServiceId;
  /** The bare number in its series. */
  readonly ordinal: number;
  readonly language: Language;
  readonly priority: PriorityClass;
  readonly largePrint: boolean;
  readonly ahead: number;
  readonly at: number;
};

/** Leads nowhere. */
const SAMPLE_CODE = 'k7q2m9x4w3t8r6p5n1v0' as SlipCode;

/** TP5: what would stand on a number's slip by these settings, in force or not. */
export function sampleSlip(settings: CentreSettings, sample: SampleNumber): SlipContent {
  const { serviceId, ordinal, language, priority, largePrint, ahead, at } = sample;
  const index = indexSettings(settings);
  const seriesId = index.services.get(serviceId)?.seriesId;
  const series = seriesId === undefined ? undefined : index.series.get(seriesId);
  const number = series ? formatTicketNumber(series, ordinal) : (String(ordinal) as TicketNumber);
  return slipOfNumber(
    { ...emptyQueueState(), index },
    index,
    {
      ...{ ticketId: 'mau' as TicketId, number, serviceIds: [serviceId] },
      ...{ language, priority, largePrint, slipCode: SAMPLE_CODE },
    },
    at,
    ahead,
  );
}
