import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { LinkSurroundings } from '../link-options.ts';
import type { PinBefore } from '../setup-view.ts';
import type { OwnFile } from './kept-home.ts';

/** OWASP's second choice for scrypt, 64 MiB: a guess costs some tenths of a second. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 };
const HASH_BYTES = 32;
/** So many wrong ones are a slip of the finger. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

type Kept = { readonly salt: string; readonly hash: string; readonly wrong: number };

export type PinAnswer = { readonly kind: 'right' } | { readonly kind: 'wrong' | 'wait'; readonly waitMs: number };

/**
 * FS8: the PIN of the service menu, as a hash in a file of the device's own. Wrong ones are counted there, so that switching the
 * device off and on gives no new tries. A file that cannot be read keeps the menu closed, for nobody knows what it asked for.
 * Whoever takes the device out and pairs it anew may choose another PIN, without knowing the one before.
 */
export class ServicePin {
  readonly #file: OwnFile;
  readonly #around: Pick<LinkSurroundings, 'monotonicMs' | 'log'>;
  #kept: Kept | null = null;
  #isDamaged = false;
  #closedUntilMs = 0;

  constructor(file: OwnFile, around: Pick<LinkSurroundings, 'monotonicMs' | 'log'>) {
    this.#file = file;
    this.#around = around;
  }

  async open(): Promise<void> {
    const text = await this.#file.read().catch(() => '');
    this.#kept = text === null ? null : keptFrom(text);
    this.#isDamaged = text !== null && this.#kept === null;
    if (this.#isDamaged) this.#around.log('The PIN of the service menu cannot be read: the menu stays closed', {});
    this.#closedUntilMs = this.#around.monotonicMs() + waitAfter(this.#kept?.wrong ?? 0);
  }

  isSet(): boolean {
    return this.#kept !== null || this.#isDamaged;
  }

  before(): PinBefore {
    if (this.#isDamaged) return 'unreadable';
    return this.#kept === null ? 'none' : 'kept';
  }

  /** False: it could not be kept; then the one before stays. */
  async keep(pin: string): Promise<boolean> {
    try {
      const kept = await hashed(pin);
      await this.#file.write(`${JSON.stringify(kept)}\n`);
      this.#kept = kept;
      this.#isDamaged = false;
      this.#closedUntilMs = 0;
      return true;
    } catch (error) {
      this.#around.log('The PIN could not be kept', { error: String(error) });
      return false;
    }
  }

  waitMs(): number {
    return Math.max(0, this.#closedUntilMs - this.#around.monotonicMs());
  }

  async try(pin: string): Promise<PinAnswer> {
    const kept = this.#kept;
    if (kept === null) return this.#isDamaged ? { kind: 'wrong', waitMs: 0 } : { kind: 'right' };
    if (this.waitMs() > 0) return { kind: 'wait', waitMs: this.waitMs() };
    const isRight = timingSafeEqual(await hashOf(pin, kept.salt), Buffer.from(kept.hash, 'hex'));
    const wrong = isRight ? 0 : kept.wrong + 1;
    if (wrong !== kept.wrong) await this.#count({ ...kept, wrong });
    this.#closedUntilMs = this.#around.monotonicMs() + waitAfter(wrong);
    return isRight ? { kind: 'right' } : { kind: 'wrong', waitMs: this.waitMs() };
  }

  async #count(kept: Kept): Promise<void> {
    this.#kept = kept;
    try {
      await this.#file.write(`${JSON.stringify(kept)}\n`);
    } catch (error) {
      this.#around.log('A wrong PIN could not be counted', { error: String(error) });
    }
  }
}

function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(wrong - FREE_TRIES, 10));
}

async function hashed(pin: string): Promise<Kept> {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: (await hashOf(pin, salt)).toString('hex'), wrong: 0 };
}

function hashOf(pin: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'hex'), HASH_BYTES, COST, (fault, hash) => (fault ? reject(fault) : resolve(hash)));
  });
}

function keptFrom(text: string): Kept | null {
  try {
    const said = JSON.parse(text) as Partial<Kept> | null;
    if (said === null || typeof said.salt !== 'string' || !/^[0-9a-f]{64}$/.test(said.hash ?? '')) return null;
    return { salt: said.salt, hash: said.hash ?? '', wrong: Number.isSafeInteger(said.wrong) ? Number(said.wrong) : 0 };
  } catch {
    return null;
  }
}
