/** AP9: how a device's program keeps the hub's token. `file`: its machine has no keyring, so it lies in a file of its owner's. */
export const TOKEN_KEEPINGS = ['keyring', 'file'] as const;
export type TokenKeeping = (typeof TOKEN_KEEPINGS)[number];

/** AP8: why a device did not do what was wanted. `in-browser`: a page cannot; `no-tool`: no program of that machine can; `failed`: it was tried. */
export const APPLIANCE_OBSTACLES = ['in-browser', 'no-tool', 'failed'] as const;

const PART_BYTES = 24 * 1024;
const PARTS = 24;
const base64Characters = (bytes: number): number => 4 * Math.ceil(bytes / 3);

/** AP7, AP8: how much a kiosk or a display tells. */
export const APPLIANCE_LIMITS = {
  /** How long a device shows its name. */
  identifyMs: 10_000,
  partBytes: PART_BYTES,
  partCharacters: base64Characters(PART_BYTES),
  parts: PARTS,
  contentBytes: PART_BYTES * PARTS,
  contentCharacters: base64Characters(PART_BYTES * PARTS),
  linesAtOnce: 20,
  /** The newest of each device, in the hub's memory. */
  linesKept: 100,
} as const;
