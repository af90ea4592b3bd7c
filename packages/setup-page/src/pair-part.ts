import { html, nothing, type TemplateResult } from 'lit';
import type { HomeTrouble, PairStep } from '@motcua/client/setup';
import { messagesIn, setUpMessages } from '@motcua/messages';
import { groupsOf, type PartOptions } from './set-up-part.ts';

/** FS3: the figures to compare, and the code that an administrator types. */
export function pairing(step: PairStep, { language, act }: PartOptions): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<main class="pairing">
      <header class="which">
        <h1>${say.pairTitle}</h1>
        <p><strong lang="vi">${step.hub.centre}</strong> <span>${step.hub.address}</span></p>
        ${notices(step, language)}
      </header>
      <section class="compare">
        ${
          step.hub.digits === null
            ? html`<mc-banner kind="warn" icon="warning" data-test="not-secure">${say.notSecure}</mc-banner>`
            : html`<h2>${say.compareTitle}</h2>
                <p class="figures" data-test="figures">
                  ${groupsOf(step.hub.digits).map((group) => html`<span>${group}</span> `)}
                </p>
                <p>${say.compareHow}</p>`
        }
      </section>
      <section class="enter">
        <h2>${say.codeTitle}</h2>
        <div class="code-and-square">
          ${
            step.code === null
              ? html`<p role="status">${say.codeWaiting}</p>`
              : html`<p class="code" data-test="pairing-code" aria-label="${say.code} ${[...step.code].join(' ')}">
                  ${step.code}
                </p>`
          }
          <figure>
            <qr-picture .text=${step.staffUrl} .label=${say.staffPage}></qr-picture>
            <figcaption>${step.staffUrl.replace(/^https?:\/\//, '')}</figcaption>
          </figure>
        </div>
        <p>${say.codeHow}</p>
      </section>
    </main>
    <footer>
      <mc-button icon="undo" data-test="back" @press=${() => act({ act: 'back' })}>${say.back}</mc-button>
    </footer>`;
}

function notices(step: PairStep, language: PartOptions['language']): unknown {
  const say = messagesIn(setUpMessages, language);
  if (step.trouble !== null) {
    return html`<mc-banner kind="alarm" icon="warning" data-test="trouble"
      >${troubleIn(step.trouble, language)}</mc-banner
    >`;
  }
  switch (step.reason) {
    case 'first':
      return nothing;
    case 'new-code':
      return html`<mc-banner kind="calm" icon="info" data-test="reason">${say.codeNew}</mc-banner>`;
    case 'taken-out':
      return html`<mc-banner kind="warn" icon="info" data-test="reason">${say.takenOut}</mc-banner>`;
    case 'unknown':
      return html`<mc-banner kind="warn" icon="info" data-test="reason">${say.unknownHere}</mc-banner>`;
  }
}

/** FS5, FS6: what is wrong with the way to the hub. */
export function troubleIn(trouble: HomeTrouble, language: PartOptions['language']): string {
  const say = messagesIn(setUpMessages, language);
  switch (trouble.kind) {
    case 'stranger':
      return say.stranger(trouble.address);
    case 'clock':
      return say.clockWrong;
    case 'looking':
      return say.looking;
  }
}
