import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { noChange } from 'lit';
import type { Box } from '@motcua/protocol';

/** Puts an element at its place, in vmin. By script: a `style=` attribute is blocked by the page's policy (0018). */
class Place extends Directive {
  #last = '';

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('place() stands in the tag of an element');
  }

  override render(_box: Box) {
    return noChange;
  }

  override update({ element }: ElementPart, [box]: [Box]) {
    const key = [box.x, box.y, box.w, box.h].map((length) => length.toFixed(2)).join(' ');
    if (key !== this.#last && element instanceof HTMLElement) {
      this.#last = key;
      element.style.left = `${box.x}vmin`;
      element.style.top = `${box.y}vmin`;
      element.style.width = `${box.w}vmin`;
      element.style.height = `${box.h}vmin`;
    }
    return noChange;
  }
}

export const place = directive(Place);
