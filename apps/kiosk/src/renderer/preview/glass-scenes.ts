import type { GlassMeasure } from '@motcua/protocol';
import { screenHere } from '../screens/screen-here.ts';
import type { Stage } from './hand-fed-link.ts';
import { SAMPLE_HUB_TIME } from './sample-views.ts';

/** UI6: what a glass has on which a millimetre is so many pixels of this page. */
export function glassOf(pagePxPerMm: number): GlassMeasure {
  const { width, height, pixelRatio } = screenHere();
  return { pxPerMm: pagePxPerMm * pixelRatio, width, height };
}

/** UI6: the page for whoever sets a kiosk up. */
export function glassScenes({ link, touch }: Stage): Readonly<Record<string, () => void>> {
  const ask = () => link.feedView('kiosk-glass', { measure: null, askedUntil: SAMPLE_HUB_TIME + 600_000 });
  const measure = glassOf(4.0316);
  const keep = () => {
    ask();
    touch({ kind: 'keep-glass', measure });
  };
  return {
    glass: ask,
    'glass-keeping': keep,
    'glass-not-kept': () => {
      ask();
      link.feedState({ kind: 'lost' });
      touch({ kind: 'keep-glass', measure });
    },
    'glass-kept': () => {
      keep();
      link.feedView('kiosk-glass', { measure, askedUntil: null });
    },
  };
}
