import { html, svg } from 'lit';
import { layoutBoxes, screenSize, type Box } from '@motcua/protocol/layout-boxes';
import { usualAspect } from '@motcua/protocol/layout-digits';
import type { DisplayLayout, DisplayPart } from '@motcua/protocol/screen-settings';

/** A layout as a small drawing, by the boxes of the display itself; the cards stand out. It says nothing that is not in words beside it. */
export function layoutSketch(layout: DisplayLayout) {
  const aspect = usualAspect(layout);
  const { w, h } = screenSize(aspect);
  const boxes = Object.entries(layoutBoxes(layout, new Set(), false, aspect)) as [DisplayPart, Box][];
  return html`<svg class="sketch ${layout.orientation}" viewBox="0 0 ${w} ${h}" aria-hidden="true">
    ${boxes.map(([part, box]) => svg`<rect class=${part} x=${box.x} y=${box.y} width=${box.w} height=${box.h}></rect>`)}
  </svg>`;
}
