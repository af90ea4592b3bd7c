import { html, nothing, type TemplateResult } from 'lit';
import { isPin, type PinStep, type ServiceMenu } from '@motcua/client/setup';
import { messagesIn, serviceMessages, setUpMessages } from '@motcua/messages';
import { keyPad } from './key-pad.ts';
import type { PartOptions } from './set-up-part.ts';

const PIN_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** FS8: whoever paired the device may choose a PIN, also in place of one that was forgotten. */
export function pinChoice({ before }: PinStep, options: PartOptions): TemplateResult {
  const { language, act, typed } = options;
  const say = messagesIn(setUpMessages, language);
  const { title, how, leave } = {
    none: { title: say.pinTitle, how: say.pinHow, leave: say.pinNone },
    kept: { title: say.pinAnotherTitle, how: say.pinAnotherHow, leave: say.pinGoesOn },
    unreadable: { title: say.pinAnotherTitle, how: say.pinUnreadable, leave: say.pinNotNow },
  }[before];
  return html`<main class="typing">
      <section>
        <h1>${title}</h1>
        <p>${how}</p>
        ${dots(options)}
      </section>
      ${keyPad(PIN_KEYS, title, options)}
    </main>
    <footer>
      <mc-button data-test="no-pin" @press=${() => act({ act: 'set-pin', pin: null })}>${leave}</mc-button>
      <mc-button
        kind="primary"
        icon="check"
        data-test="keep-pin"
        ?disabled=${!isPin(typed)}
        @press=${() => act({ act: 'set-pin', pin: typed })}
        >${say.pinKeep}</mc-button
      >
    </footer>`;
}

/** FS8: before the service menu of a device that has a PIN. */
export function pinQuestion(menu: Extract<ServiceMenu, { kind: 'locked' }>, options: PartOptions): TemplateResult {
  const { language, act, typed } = options;
  const say = messagesIn(serviceMessages, language);
  const waits = menu.waitMs > 0;
  return html`<main class="typing">
      <section>
        <h1>${say.title}</h1>
        <p>${say.pin}</p>
        ${dots(options)}
        ${
          waits || menu.wrong
            ? html`<mc-banner kind="warn" icon="warning" role="alert" data-test="pin-trouble"
                >${waits ? say.pinWait(Math.ceil(menu.waitMs / 1000)) : say.pinWrong}</mc-banner
              >`
            : nothing
        }
      </section>
      ${keyPad(PIN_KEYS, say.pin, options)}
    </main>
    <footer>
      <mc-button icon="undo" data-test="close-service" @press=${() => act({ act: 'close-service' })}
        >${say.close}</mc-button
      >
      <mc-button
        kind="primary"
        icon="lock"
        data-test="enter-pin"
        ?disabled=${!isPin(typed) || waits}
        @press=${() => act({ act: 'enter-pin', pin: typed })}
        >${say.pinGo}</mc-button
      >
    </footer>`;
}

function dots({ language, typed }: PartOptions): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<div class="typed" role="status" aria-label=${say.pinTyped(typed.length)} data-test="pin-dots">
    <span>${'•'.repeat(typed.length)}</span><i></i>
  </div>`;
}
