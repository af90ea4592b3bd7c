/** What may stand at the end of a cable. `boards`: an adapter to a line of boards. */
export const FOUND_KINDS = ['printer', 'boards', 'scanner', 'keypad'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Why a kind is believed in, for a sentence to a person. */
export const FINGERPRINT_REASONS = [
  'printer-port',
  'printer-maker',
  'printer-model',
  'cheap-printer',
  'printer-cable',
  'scanner-maker',
  'scanner-model',
  'serial-chip',
  'rs485-adapter',
  'built-in-port',
  'name-says-printer',
  'name-says-scanner',
  'name-says-rs485',
  'name-says-keypad',
] as const;
export type FingerprintReason = (typeof FINGERPRINT_REASONS)[number];

export type Points = Readonly<Partial<Record<FoundKind, number>>>;

/** What a port must have for a row to count; what is left out may be anything. */
export type FingerprintMark = {
  readonly port?: 'serial' | 'printer';
  readonly vendorId?: string;
  readonly productIds?: readonly string[];
  /** In manufacturer and product, as the device names itself. */
  readonly says?: RegExp;
  /** Not at the USB at all. */
  readonly builtIn?: true;
};

/**
 * One piece of evidence. Rows add up: about 60 points make a kind nearly certain, 30 make it likely. Against a kind speak
 * points below 0.
 */
export type Fingerprint = {
  readonly mark: FingerprintMark;
  readonly points: Points;
  readonly reason: FingerprintReason;
  /** Of the maker, the chip or the model; for the sentence. Empty: what the device says of itself. */
  readonly name: string;
  /** A model of printer, where the mark leaves no doubt; as `packages/printing` calls it. */
  readonly modelId: string | null;
  /** Where the row was taken from. */
  readonly source: string;
};
