import type { Screen } from '../model/glass.ts';

/** UI6: the screen that this page stands on. */
export function screenHere(): Screen {
  const pixelRatio = window.devicePixelRatio;
  return { width: screen.width * pixelRatio, height: screen.height * pixelRatio, pixelRatio };
}
