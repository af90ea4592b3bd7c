import { html, svg } from 'lit';
import { placeCardsIn } from '@motcua/protocol/card-places';
import { layoutBoxes, screenSize, type Box } from '@motcua/protocol/layout-boxes';
import { usualAspect } from '@motcua/protocol/layout-digits';
import type { DisplayLayout, DisplayPart } from '@motcua/protocol/screen-settings';

/** A layout as a small drawing, by the boxes of the display itself; the cards stand out. It says nothing that is not in words beside it. */
export function layoutSketch(layout: DisplayLayout) {
  const aspect = usualAspect(layout);
  const { w, h } = screenSize(aspect);
  const boxes = Object.entries(layoutBoxes(layout, new Set(), false, aspect)) as [DisplayPart, Box][];
  return html`<svg class="sketch ${layout.orientation}" viewBox="0 0 ${w} ${h}" aria-hidden="true">
    ${boxes.map(([part, box]) =>
      part === 'cards'
        ? placeCardsIn(box, layout.cards, 1).map((card) =>
            rectangle(part, { ...card, x: box.x + card.x, y: box.y + card.y }),
          )
        : rectangle(part, box),
    )}
  </svg>`;
}

function rectangle(part: DisplayPart, { x, y, w, h }: Box) {
  return svg`<rect class=${part} x=${x} y=${y} width=${w} height=${h}></rect>`;
}
