import type { AppointmentCode } from '@motcua/protocol/vocabulary';

/** As the codes that come from outside: nothing in it looks like something else. */
const LETTERS = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 8;

/**
 * A code for one of several appointments that a single command makes, from the command's own fresh code and something
 * that only its holder has (the code on the slip in hand): whoever knows another's appointment cannot work it out.
 */
export function derivedAppointmentCode(fresh: AppointmentCode, secret: string): AppointmentCode {
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code += LETTERS[hashOf(`${place} ${fresh} ${secret}`) % LETTERS.length] ?? '';
  }
  return code as AppointmentCode;
}

/** FNV-1a, its bits mixed once more so that neighbouring texts differ everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  hash ^= hash >>> 16;
  return hash >>> 0;
}
