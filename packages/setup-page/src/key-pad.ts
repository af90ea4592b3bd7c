import { html, type TemplateResult } from 'lit';
import { messagesIn, setUpMessages } from '@motcua/messages';
import type { PartOptions } from './set-up-part.ts';

/** Keys on the glass, in rows of three; what takes back the last stands in the row of the last where that has room. */
export function keyPad(keys: readonly string[], label: string, { language, type, erase }: PartOptions): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<div class="pad" role="group" aria-label=${label}>
    ${keys.map((key) => html`<mc-button class=${isAlone(keys, key) ? 'middle' : ''} data-test="key-${key}" @press=${() => type(key)}>${key}</mc-button>`)}
    <mc-button class=${keys.length % 3 === 0 ? 'erase wide' : 'erase'} data-test="key-erase" @press=${erase}
      >${say.erase}</mc-button
    >
  </div>`;
}

/** A key that the last row has for itself: zero stands in the middle, as on every telephone. */
function isAlone(keys: readonly string[], key: string): boolean {
  return keys.length % 3 === 1 && key === keys.at(-1);
}
