import { html, type TemplateResult } from 'lit';
import { messagesIn, setUpMessages } from '@motcua/messages';
import type { PartOptions } from './set-up-part.ts';

/** Keys on the glass, in rows of three, and one that takes back the last. */
export function keyPad(keys: readonly string[], label: string, { language, type, erase }: PartOptions): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<div class="pad" role="group" aria-label=${label}>
    ${keys.map((key) => html`<mc-button data-test="key-${key}" @press=${() => type(key)}>${key}</mc-button>`)}
    <mc-button class="erase" data-test="key-erase" @press=${erase}>${say.erase}</mc-button>
  </div>`;
}
