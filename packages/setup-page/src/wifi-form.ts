import { isWifiPassword, type WifiWish } from '@motcua/client/setup';
import type { KeyLayer } from './latin-keys.ts';

const MOST_TYPED = 63;

/** FS15: which wireless network somebody chooses, and its password as far as it is typed. Gone with the page. */
export class WifiForm {
  readonly #onChange: () => void;
  #device: string | null = null;
  #ssid: string | null = null;
  #typed = '';
  #layer: KeyLayer = 'smallLetters';

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Of which card the list is open; null: of none. */
  get device(): string | null {
    return this.#device;
  }

  /** Whose password is typed; null: the list. */
  get ssid(): string | null {
    return this.#ssid;
  }

  get typed(): string {
    return this.#typed;
  }

  get layer(): KeyLayer {
    return this.#layer;
  }

  open(device: string): void {
    this.#device = device;
    this.choose(null);
  }

  choose(ssid: string | null): void {
    this.#ssid = ssid;
    this.#typed = '';
    this.#layer = 'smallLetters';
    this.#onChange();
  }

  leave(): void {
    if (this.#device === null) return;
    this.#device = null;
    this.choose(null);
  }

  turn(layer: KeyLayer): void {
    this.#layer = layer;
    this.#onChange();
  }

  type(sign: string): void {
    if (this.#typed.length < MOST_TYPED) this.#typed += sign;
    this.#onChange();
  }

  erase(): void {
    this.#typed = this.#typed.slice(0, -1);
    this.#onChange();
  }

  isWhole(): boolean {
    return isWifiPassword(this.#typed);
  }

  /** The wish; with it the page forgets the password. */
  submit(): WifiWish | null {
    if (this.#ssid === null || !this.isWhole()) return null;
    const wish = { method: 'wifi', ssid: this.#ssid, password: this.#typed } as const;
    this.leave();
    return wish;
  }
}
