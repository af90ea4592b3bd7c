import type { AppointmentCode } from '@motcua/protocol/vocabulary';
import { APPOINTMENT_CODE_LENGTH, readableDigest } from '@motcua/protocol/readable-codes';

/**
 * A code for one of several appointments that a single command makes, from the command's own fresh code and something
 * that only its holder has (the code on the slip in hand): whoever knows another's appointment cannot work it out.
 */
export function derivedAppointmentCode(fresh: AppointmentCode, secret: string): AppointmentCode {
  return readableDigest(`${fresh} ${secret}`, APPOINTMENT_CODE_LENGTH) as AppointmentCode;
}
