import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { Passwords } from '../../ports/access-passwords.ts';

/**
 * One of the equally strong settings of OWASP's Password Storage Cheat Sheet (2025): N=2^15, r=8, p=3.
 * It needs 32 MB for each hash under way, which a small hub PC can spare.
 */
const STRENGTH = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Each hash holds a thread of Node's pool, which the disk and name look-ups need too. */
const AT_ONCE = 2;

/** scrypt on Node's thread pool. Stored as `scrypt$N$r$p$salt$key`, base64url. */
export function createScryptPasswords(strength = STRENGTH): Passwords {
  const inTurn = takeTurns(AT_ONCE);
  const derive = (password: string, salt: Buffer, length: number, cost: typeof STRENGTH) =>
    inTurn(() => deriveKey(password.normalize('NFC'), salt, length, { ...cost, maxmem: 256 * cost.N * cost.r }));

  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      const key = await derive(password, salt, KEY_BYTES, strength);
      const { N, r, p } = strength;
      return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
    },
    matches: async (password, stored) => {
      const [kind, N, r, p, salt, key] = stored.split('$');
      if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
      const expected = Buffer.from(key, 'base64url');
      if (expected.length === 0) return false;
      const cost = { N: Number(N), r: Number(r), p: Number(p) };
      const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, cost);
      return timingSafeEqual(actual, expected);
    },
  };
}

function deriveKey(password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, options, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });
}

/** Runs at most `atOnce` of the given works at the same time, the others in order. */
function takeTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((goOn) => waiting.push(goOn));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
