import { setFlagsFromString } from 'node:v8';

/** Of what lives in the heap after a collection: when it has grown by so much, the next one is due. */
const GROWTH_PERCENT = 20;

/**
 * Has V8 collect before the heap has grown far beyond what lives in it. To be called once the open day has been replayed:
 * before that the heap only grows, and looking through it often would make the start slower.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
