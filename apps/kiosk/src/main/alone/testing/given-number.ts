import type { DeviceId, SeriesId, ServiceId, SlipCode, TicketNumber } from '@motcua/protocol';
import type { GivenNumber } from '../reserve-records.ts';

/** The `nth` number of a kiosk that was lost at 1,000. */
export function givenNumber(nth: number, differs: Partial<GivenNumber> = {}): GivenNumber {
  return {
    ...{ kind: 'given', nth, session: 'run-1', monotonicMs: nth * 1_000, wallMs: nth * 1_000, at: nth * 1_000 },
    ...{ lostAt: 1_000, aloneMs: 5_000, deviceId: 'k1' as DeviceId, leaseDayOrdinal: 3 },
    ...{ seriesId: 'A' as SeriesId, ordinal: 900 + nth, number: `A${900 + nth}` as TicketNumber },
    ...{ slipCode: `slip-code-${nth}` as SlipCode, serviceId: 's1' as ServiceId, priority: 'ordinary', needs: [] },
    ...{ language: 'vi', largePrint: false, abandonedCommandId: null },
    ...differs,
  };
}
