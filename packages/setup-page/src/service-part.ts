import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceMenu } from '@motcua/client/setup';
import { messagesIn, networkMessages, serviceMessages, setUpMessages } from '@motcua/messages';
import { factList, type Fact } from './fact-list.ts';
import { triesOf } from './tries-part.ts';
import type { ServiceOptions } from './service-options.ts';
import { twiceButton } from './twice-button.ts';

type OpenMenu = Extract<ServiceMenu, { kind: 'open' }>;

/** FS8, FS9: how the device stands, and what can be done at it. */
export function servicePanel(menu: OpenMenu, options: ServiceOptions): TemplateResult {
  const { language, act } = options;
  const say = messagesIn(serviceMessages, language);
  return html`<main class="service">
      <h1>${say.title}</h1>
      ${factsOf(menu, options)} ${triesOf(menu.tries, options)}
      <section class="squares">
        ${square(menu.staffUrl, say.staffTitle, say.staffHow)} ${square(menu.log, say.logTitle, say.logHow)}
      </section>
      ${
        menu.hasPin || menu.mayChangeHub
          ? html`<section class="serious">
              ${menu.network === 'here' ? toNetwork(options) : nothing}
              ${menu.hasPin ? serious('pair-again', say.pairAgain, options) : nothing}
              ${menu.mayChangeHub ? serious('change-hub', say.changeHub, options) : nothing}
            </section>`
          : html`<p class="no-pin">${say.noPin}</p>`
      }
    </main>
    <footer>
      <mc-button kind="primary" icon="undo" data-test="close-service" @press=${() => act({ act: 'close-service' })}
        >${say.close}</mc-button
      >
    </footer>`;
}

function factsOf(menu: OpenMenu, { language, isProtected }: ServiceOptions): TemplateResult {
  const say = messagesIn(serviceMessages, language);
  const setUp = messagesIn(setUpMessages, language);
  const network = messagesIn(networkMessages, language);
  const facts: readonly Fact[] = [
    [say.hub, html`<strong lang="vi">${menu.hub.centre}</strong>`],
    [say.address, menu.hub.address],
    ...(menu.hub.digits === null ? [] : [[say.figures, menu.hub.digits] as const]),
    [say.state, menu.isConnected ? say.connected : say.notConnected],
    [say.protection, isProtected ? setUp.secure : setUp.notSecure],
    [say.own, menu.ownAddresses.join(' · ') || say.noAddress],
    // FS14: where it is set, if not here.
    ...(menu.network === null || menu.network === 'here' ? [] : [[network.setWhere, network[menu.network]] as const]),
    [say.version, menu.version],
  ];
  return factList(facts, 'facts');
}

function square(text: string, title: string, how: string): TemplateResult {
  return html`<figure>
    <qr-picture .text=${text} .label=${title}></qr-picture>
    <figcaption><strong>${title}</strong>${how}</figcaption>
  </figure>`;
}

/** FS11: a page of its own; there what changes something is asked for. */
function toNetwork({ language, act }: ServiceOptions): TemplateResult {
  return html`<mc-button icon="settings" data-test="open-network" @press=${() => act({ act: 'open-network' })}
    >${messagesIn(networkMessages, language).button}</mc-button
  >`;
}

function serious(wish: 'pair-again' | 'change-hub', name: string, options: ServiceOptions): TemplateResult {
  const icon = wish === 'pair-again' ? 'link' : 'monitor';
  return twiceButton({ wish, does: { act: wish }, name, icon, test: wish }, options);
}
