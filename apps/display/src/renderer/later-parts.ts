/** Parts that few moments need. They come after the first picture, so that a hub that is updated meanwhile has not taken them away. */
const LATER = {
  'mc-night-screen': () => import('./night-screen.ts'),
  'mc-calibration-screen': () => import('./calibration-screen.ts'),
  'mc-media-part': () => import('./media-part.ts'),
  'mc-ticker-line': () => import('./ticker-line.ts'),
} as const satisfies Record<string, () => Promise<unknown>>;
type LaterPart = keyof typeof LATER;

const FETCH_AGAIN_MS = 30_000;
const wanted = new Set<LaterPart>();

/** UI7: whether a part can be shown; what cannot is fetched, and its place is taken by what is there. */
export function isHere(part: LaterPart): boolean {
  if (customElements.get(part) !== undefined) return true;
  if (!wanted.has(part)) {
    wanted.add(part);
    LATER[part]().catch(() => setTimeout(() => wanted.delete(part), FETCH_AGAIN_MS));
  }
  return false;
}

/** Fetches them before anybody wants them. */
export function fetchLaterParts(): void {
  for (const part of Object.keys(LATER) as LaterPart[]) isHere(part);
}
