export const FAULT_NAMES = [
  'no fault at all',
  'paper out before',
  'paper out in the middle',
  'cover open in the middle',
  'cutter jammed in the middle',
  'mute from the middle on',
  'stall in the middle',
  'bytes taken slowly',
  'cut off in the middle of the stream',
  'power off in the middle',
  'held by another program',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];
