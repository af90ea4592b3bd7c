import type { NormSettings } from '@motcua/protocol/care-settings';
import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import type { ServiceId } from '@motcua/protocol/vocabulary';

/** ST5: certification is quick, and what concerns land takes long. */
export const DEMO_NORMS: NormSettings = {
  ...PLAIN_SCREENS.norms,
  services: [
    { serviceId: 'chung-thuc' as ServiceId, longWaitMinutes: 15 },
    { serviceId: 'dat-dai' as ServiceId, longWaitMinutes: 45 },
  ],
};
