import type { CounterInput, KioskScan } from '@motcua/protocol';
import type { AccountId, DeviceId } from '@motcua/protocol/vocabulary';

/** SC4: hands over what was just read or pressed, to whoever is connected now. Nothing is kept for later. */
export interface InputPublisher {
  /** Returns how many pages it was sent to. */
  tellKiosk(deviceId: DeviceId, message: KioskScan): number;
  /** To the pages that watch the counter: those of `holder` alone, or (null) all. Returns how many. */
  tellCounter(message: CounterInput, holder: AccountId | null): number;
}
