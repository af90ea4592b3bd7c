/**
 * What a person can do to a simulated scanner. `noisy`: its cable spoils bytes and adds some. `cut-short`: of each code the
 * first half comes, and no end. `stuck`: what it has read last it reads on and on, as with a paper that lies under it.
 */
export const SCANNER_MISCHIEF = ['noisy', 'cut-short', 'stuck'] as const;
export type ScannerMischief = (typeof SCANNER_MISCHIEF)[number];

/** What a person can do to a simulated keypad. `held`: the key that is pressed next stays down and repeats. */
export const KEYPAD_MISCHIEF = ['held'] as const;
export type KeypadMischief = (typeof KEYPAD_MISCHIEF)[number];

const NOISE = [0x00, 0xff, 0x1b];

/** Bytes as a bad cable hands them on: something before them, and every third one another. Always the same. */
export function spoil(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...NOISE, ...[...bytes].map((byte, at) => (at % 3 === 2 ? byte ^ 0x50 : byte))]);
}
