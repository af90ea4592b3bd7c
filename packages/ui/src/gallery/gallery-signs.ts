import { html } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { kioskMessages, messagesIn, peopleWaitingText } from '@motcua/messages';
import { ICON_SHAPES } from '../icon-shapes.ts';
import { MORE_ICON_SHAPES } from '../more-icon-shapes.ts';
import type { PictogramKind } from '../pictogram-element.ts';
import '../more-icons.ts';
import '../pictogram-element.ts';
import '../qr-picture.ts';

const KINDS: readonly PictogramKind[] = ['action', 'priority', 'warn', 'quiet'];

/** Every sign of the set, under the name that screens call it by. */
export function signsSection() {
  const signs = (names: readonly string[], first: number) =>
    html`<ul class="signs" lang="en">
      ${names.map(
        (name, nth) =>
          html`<li>
            <mc-pictogram .name=${name} .kind=${KINDS[(nth + first) % KINDS.length] ?? 'action'}></mc-pictogram>${name}
          </li>`,
      )}
    </ul>`;
  return html`<section data-show="signs">
      <h2 lang="en">Pictograms of every page</h2>
      ${signs(Object.keys(ICON_SHAPES), 0)}
    </section>
    <section data-show="more-signs">
      <h2 lang="en">Pictograms that come on demand</h2>
      ${signs(Object.keys(MORE_ICON_SHAPES), 2)}
    </section>
    <section data-show="qr">
      <h2 lang="en">The square that a phone reads</h2>
      <qr-picture class="qr" .text=${'HTTP://192.168.1.10:7180/S/ABCDEFGHIJ234567ABCD'} .label=${'QR'}></qr-picture>
    </section>`;
}

/** What stands on the screens of the waiting room. */
export function hallSection(language: Language) {
  const say = messagesIn(kioskMessages, language);
  return html`<section data-show="hall">
    <h2 lang="en">The waiting room’s colours</h2>
    <div class="hall">
      <p>${say.yourNumber}</p>
      <p class="soft">${say.waitAndListen}</p>
      <p class="way">3</p>
      <div class="raised">
        <p>${peopleWaitingText(12, language)}</p>
        <p class="soft">${say.stepListen}</p>
        <p class="way">A042</p>
      </div>
    </div>
  </section>`;
}
