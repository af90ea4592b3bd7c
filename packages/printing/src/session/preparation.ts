import { ENABLE_STATUS_BACK, feedAndCut, INITIALISE } from '../esc-pos/commands.ts';
import type { PrinterProfile } from '../esc-pos/printer-profile.ts';

/**
 * Brings a printer into a known state, whatever it was in the middle of. A band that a lost
 * connection cut short still waits for its bytes and would swallow the commands that follow: so many
 * NULs complete it, and outside a band they mean nothing. With `cutOff` the paper is cut, so that the
 * next slip does not hang on half of the last one.
 */
export function preparation(profile: PrinterProfile, cutOff: boolean): Uint8Array {
  const bandBytes = (profile.widthDots / 8) * profile.bandRows;
  const cut = cutOff ? [...profile.setUp, ...feedAndCut(profile)] : [];
  return Uint8Array.of(...new Uint8Array(bandBytes), ...INITIALISE, ...cut, ...ENABLE_STATUS_BACK);
}
