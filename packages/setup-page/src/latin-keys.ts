import { html, type TemplateResult } from 'lit';
import { messagesIn, networkMessages, setUpMessages } from '@motcua/messages';
import type { PartOptions } from './set-up-part.ts';

/** Which keys are to be seen: a password has capital letters and signs too. */
export type KeyLayer = 'smallLetters' | 'capitals' | 'signs';

const FIGURES = '1234567890';
const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SIGNS = ['!@#$%^&*()', '-_=+[]{}\\|', ';:\'"`~<>,./?'];
const LAYERS: readonly KeyLayer[] = ['smallLetters', 'capitals', 'signs'];

export type LatinOptions = Pick<PartOptions, 'language' | 'type' | 'erase'> & {
  readonly layer: KeyLayer;
  readonly turn: (layer: KeyLayer) => void;
};

/** FS15: every letter, figure and sign that a password of a wireless network may have. */
export function latinKeys(label: string, { language, type, erase, layer, turn }: LatinOptions): TemplateResult {
  const say = messagesIn(networkMessages, language);
  const rows = layer === 'signs' ? SIGNS : LETTERS.map((row) => (layer === 'capitals' ? row.toUpperCase() : row));
  const key = (sign: string) => html`<mc-button data-test="key-${sign}" @press=${() => type(sign)}>${sign}</mc-button>`;
  return html`<div class="latin" role="group" aria-label=${label}>
    ${[FIGURES, ...rows].map((row) => html`<div class="keys">${[...row].map(key)}</div>`)}
    <div class="keys words">
      ${LAYERS.map(
        (other) =>
          html`<mc-button data-test="layer-${other}" .selected=${other === layer} @press=${() => turn(other)}
            >${say[other]}</mc-button
          >`,
      )}
      <mc-button data-test="key-space" @press=${() => type(' ')}>${say.space}</mc-button>
      <mc-button data-test="key-erase" @press=${erase}>${messagesIn(setUpMessages, language).erase}</mc-button>
    </div>
  </div>`;
}
