import { FOUND_AT_KIOSKS } from '@motcua/protocol/machines';
import type { KioskPortLists } from '../../ports/kiosk-ports.ts';
import type { KioskSurvey } from '../../ports/machine-finder.ts';
import { describePort } from './describe-port.ts';

/** DV2: a kiosk's ports by their plugs. The kiosk tells what it sees; what that is, this hub knows, however old the kiosk is. */
export function createKioskSurvey(lists: () => KioskPortLists): KioskSurvey {
  return {
    async list(deviceId) {
      const told = await lists().list(deviceId);
      return typeof told === 'string' ? told : told.map((port) => describePort(port, FOUND_AT_KIOSKS));
    },
  };
}
