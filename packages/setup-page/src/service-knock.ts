/** FS8: where a finger came down: in one of the two upper corners, or anywhere else. */
export type Place = 'left' | 'right' | 'elsewhere';

const NEEDED = 5;
const WITHIN_MS = 5_000;
/** Whoever drums is quicker, and whoever leans on the glass comes down twice in one instant. */
const SHORTEST_MS = 120;

/**
 * FS8: the hidden way to the service menu: the upper corners in turn, left first, five touches within 5 s and none besides; or five
 * times Escape, where there is a keyboard and no touch. Each method returns whether the menu is to be opened.
 */
export class ServiceKnock {
  readonly #touches: { readonly place: Place; readonly atMs: number }[] = [];
  readonly #keys: number[] = [];

  touch(place: Place, atMs: number): boolean {
    const last = this.#touches.at(-1);
    const expected = last === undefined || last.place === 'right' ? 'left' : 'right';
    const isDrummed = last !== undefined && atMs - last.atMs < SHORTEST_MS;
    if (place !== expected || isDrummed) {
      this.#touches.length = 0;
      if (place === 'left' && !isDrummed) this.#touches.push({ place, atMs });
      return false;
    }
    this.#touches.push({ place, atMs });
    while ((this.#touches[0]?.atMs ?? atMs) < atMs - WITHIN_MS) this.#touches.splice(0, 2);
    if (this.#touches.length < NEEDED) return false;
    this.#touches.length = 0;
    return true;
  }

  key(key: string, atMs: number): boolean {
    if (key !== 'Escape') {
      this.#keys.length = 0;
      return false;
    }
    this.#keys.push(atMs);
    while ((this.#keys[0] ?? atMs) < atMs - WITHIN_MS) this.#keys.shift();
    if (this.#keys.length < NEEDED) return false;
    this.#keys.length = 0;
    return true;
  }
}

/** `corner`: how far a corner reaches, in the same unit as the rest. */
export function placeOf(at: { readonly x: number; readonly y: number }, width: number, corner: number): Place {
  if (at.y > corner) return 'elsewhere';
  if (at.x <= corner) return 'left';
  return at.x >= width - corner ? 'right' : 'elsewhere';
}
