/** FS15: a wireless network in reach that asks for a password. */
export type WifiNetwork = {
  /** Of which card: `wlan0`. */
  readonly device: string;
  readonly ssid: string;
  readonly strength: 'good' | 'fair' | 'weak';
  readonly isInUse: boolean;
};

/** FS15: the password goes to the program and no further: nothing that the page is told has it. */
export type WifiWish = { readonly method: 'wifi'; readonly ssid: string; readonly password: string };

/** Letters, figures and signs of a plain keyboard; no space at either end, which nobody would see. */
const PASSWORD = /^[!-~][ -~]{6,61}[!-~]$/;

export function isWifiPassword(text: unknown): text is string {
  return typeof text === 'string' && PASSWORD.test(text);
}

/** What a page posted, as such a wish; null where it is none. */
export function readWifiWish(raw: object): WifiWish | null {
  const { ssid, password } = raw as Readonly<Record<string, unknown>>;
  const isName = typeof ssid === 'string' && ssid !== '' && ssid.length <= 32 && !/\p{Cc}/u.test(ssid);
  return isName && isWifiPassword(password) ? { method: 'wifi', ssid, password } : null;
}
