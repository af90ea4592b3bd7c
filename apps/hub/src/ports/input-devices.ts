import type { KeypadPress, Scan } from '@motcua/protocol';
import type { KeypadLineSettings, ScannerSettings } from '@motcua/protocol/input-settings';
import type { InputLineState } from '@motcua/protocol/input-states';

export type InputLineStatus = {
  readonly state: InputLineState;
  /** Hub time since when it is so. */
  readonly since: number;
  /** In the system's own words, for the log and the device page; null when there was none. */
  readonly lastError: string | null;
  readonly counts: {
    readonly opened: number;
    readonly lost: number;
    readonly failedOpenings: number;
    readonly bytesIn: number;
  };
};

/** SC1, KP1: one port that is listened to, owned by one object; opened again for ever. */
export interface InputLine {
  status(): InputLineStatus;
  onChange(listener: () => void): void;
  /** Takes hold of the port. Called once. */
  open(): void;
  close(): Promise<void>;
}

/** A press, as the keypad's frame says it. `keypad`: which one of the line; null where its frames do not say. */
export type KeypadPressed = { readonly keypad: number | null } & (
  { readonly press: Exclude<KeypadPress, 'call-number'> } | { readonly press: 'call-number'; readonly number: number }
);

/** `again`: the paper still lies there. `too-many`: the scanner has gone mad. Neither is told to anybody. */
export type ScanAdmission = 'new' | 'again' | 'too-many';

/** SC6: readings that were counted elsewhere, at a kiosk's own port; never what was read. */
export type CountedReadings = {
  readonly told: number;
  readonly unheard: number;
  readonly again: number;
  readonly tooMany: number;
  /** Hub time of the last of them; null: the same paper was left there, and nothing else. */
  readonly lastAt: number | null;
};

export type ScannerListener = {
  readonly onScan: (scan: Scan, admission: ScanAdmission) => void;
  /** Of a scanner whose readings do not pass through here. */
  readonly onCounted: (counted: CountedReadings) => void;
};

/** SC2: nothing but what the protocol's `Scan` has ever leaves the adapter. */
export type MakeScanner = (settings: ScannerSettings, listener: ScannerListener) => InputLine;

export type MakeKeypadLine = (settings: KeypadLineSettings, onPress: (pressed: KeypadPressed) => void) => InputLine;
