import { createHash, randomBytes, randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { APPOINTMENT_CODE_LENGTH, READABLE_LETTERS } from '@motcua/protocol/readable-codes';
import type { AppointmentCode, SlipCode } from '@motcua/protocol/vocabulary';
import type { Ids } from '../../ports/ids.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

const SLIP_CODE_BYTES = 12;
/** Asking the operating system costs as much as deciding the press; so it is asked for many codes at once. */
const CODES_AT_ONCE = 256;

/** Randomness of the operating system. */
export function createIds(): Ids {
  let pool: Uint8Array = new Uint8Array();
  const freshSlipBytes = (): Uint8Array => {
    if (pool.length === 0) pool = randomBytes(SLIP_CODE_BYTES * CODES_AT_ONCE);
    const fresh = pool.subarray(0, SLIP_CODE_BYTES);
    pool = pool.subarray(SLIP_CODE_BYTES);
    return fresh;
  };
  const readableCode = (length: number): string =>
    Array.from({ length }, () => READABLE_LETTERS[randomInt(READABLE_LETTERS.length)]).join('');
  return {
    slipCode: () => base32(freshSlipBytes()) as SlipCode,
    token: () => randomBytes(32).toString('base64url'),
    uuid: () => uuidv7(),
    appointmentCode: () => readableCode(APPOINTMENT_CODE_LENGTH) as AppointmentCode,
    readableCode,
    hashOf: (token) => createHash('sha256').update(token).digest('hex'),
  };
}

/** RFC 4648 without padding, lower case: 12 bytes become 20 characters. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += BASE32[(bits >> held) & 31];
    }
  }
  if (held > 0) text += BASE32[(bits << (5 - held)) & 31];
  return text;
}
