import {
  FIELD_OF,
  maskOf,
  settingFrom,
  type NetworkDevice,
  type NetworkField,
  type NetworkProblem,
  type NetworkWish,
} from '@motcua/client/setup';
import { WifiForm } from './wifi-form.ts';

/** As long as the longest: `255.255.255.255`. */
const MOST_TYPED = 15;

/** FS12: what somebody types for one connection. It is the page's, and gone with the network page. */
export class NetworkForm {
  readonly #onChange: () => void;
  #device: string | null = null;
  #isOpen = false;
  #fields: Record<NetworkField, string> = { address: '', mask: '', gateway: '' };
  #at: NetworkField = 'address';
  #problem: NetworkProblem | null = null;
  /** FS15: beside it, what is typed for a wireless one. */
  readonly wifi: WifiForm;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.wifi = new WifiForm(onChange);
  }

  /** Null: nobody types. */
  get device(): string | null {
    return this.#isOpen ? this.#device : null;
  }

  get fields(): Readonly<Record<NetworkField, string>> {
    return this.#fields;
  }

  get at(): NetworkField {
    return this.#at;
  }

  get problem(): NetworkProblem | null {
    return this.#problem;
  }

  /** Begins with what is in use; after a change that was undone, with what was typed for it. */
  open({ name, address, prefix, gateway }: Pick<NetworkDevice, 'name' | 'address' | 'prefix' | 'gateway'>): void {
    if (name !== this.#device) {
      this.#device = name;
      this.#fields = { address: address ?? '', mask: maskOf(prefix ?? 24), gateway: gateway ?? '' };
    }
    this.#isOpen = true;
    this.choose('address');
  }

  leave(): void {
    this.#isOpen = false;
    this.#problem = null;
    this.#onChange();
  }

  /** The network page is left. */
  forget(): void {
    this.wifi.leave();
    if (this.#device === null) return;
    this.#device = null;
    this.leave();
  }

  /** A keyboard types what the keys on the glass type. False: nobody types here. */
  key(key: string): boolean {
    const { wifi } = this;
    const at = this.device !== null ? this : wifi.ssid !== null ? wifi : null;
    if (at === null) return false;
    if (key === 'Backspace') at.erase();
    else if (at === wifi ? /^[ -~]$/.test(key) : /^[\d.]$/.test(key)) at.type(key);
    else return false;
    return true;
  }

  choose(field: NetworkField): void {
    this.#at = field;
    this.#onChange();
  }

  type(key: string): void {
    const typed = this.#fields[this.#at];
    if (typed.length < MOST_TYPED) this.#put(typed + key);
  }

  erase(): void {
    this.#put(this.#fields[this.#at].slice(0, -1));
  }

  #put(text: string): void {
    this.#fields = { ...this.#fields, [this.#at]: text };
    this.#problem = null;
    this.#onChange();
  }

  /** The wish, once it does; until then the page says what does not, and stands at that field. */
  submit(): NetworkWish | null {
    const wish = { method: 'fixed', ...this.#fields } as const;
    const setting = settingFrom(wish);
    if (typeof setting !== 'string') {
      this.leave();
      return wish;
    }
    this.#problem = setting;
    this.choose(FIELD_OF[setting]);
    return null;
  }
}
