import { html, type TemplateResult } from 'lit';
import type { WifiNetwork } from '@motcua/client/setup';
import { messagesIn, networkMessages } from '@motcua/messages';
import { latinKeys } from './latin-keys.ts';
import type { PartOptions } from './set-up-part.ts';
import type { WifiForm } from './wifi-form.ts';
import '@motcua/ui/more-icons';

/** FS15: the networks in reach of one card, and then the password of the one that was chosen. */
export function wifiPages(device: string, networks: readonly WifiNetwork[], form: WifiForm, options: PartOptions) {
  return form.ssid === null
    ? inReach(
        networks.filter((network) => network.device === device),
        form,
        options,
      )
    : passwordOf(device, form.ssid, form, options);
}

function inReach(networks: readonly WifiNetwork[], form: WifiForm, { language }: PartOptions): TemplateResult {
  const say = messagesIn(networkMessages, language);
  return html`<main class="list">
      <h1>${say.wifiTitle}</h1>
      <p>${say.wifiHow}</p>
      ${
        networks.length === 0
          ? html`<p class="searching" role="status">${say.wifiNone}</p>`
          : html`<div class="hubs reach" role="list">
              ${networks.map(
                (network) =>
                  html`<div role="listitem">
                    <mc-button
                      class="hub"
                      icon="wifi"
                      data-test="wifi-${network.ssid}"
                      @press=${() => form.choose(network.ssid)}
                    >
                      <span class="about">
                        <span class="name">${network.ssid}</span>
                        <span class="where"
                          >${say[network.strength]}${network.isInUse ? ` · ${say.wifiInUse}` : ''}</span
                        >
                      </span>
                    </mc-button>
                  </div>`,
              )}
            </div>`
      }
    </main>
    <footer>
      <mc-button icon="undo" data-test="leave-wifi" @press=${() => form.leave()}>${say.back}</mc-button>
    </footer>`;
}

function passwordOf(device: string, ssid: string, form: WifiForm, { language, act }: PartOptions): TemplateResult {
  const say = messagesIn(networkMessages, language);
  const submit = () => {
    const wish = form.submit();
    if (wish !== null) act({ act: 'set-network', device, wish });
  };
  const { layer } = form;
  return html`<main class="password">
      <h1>${say.password}: ${ssid}</h1>
      <p>${say.passwordHow}</p>
      <div
        class="typed"
        role="status"
        aria-label="${say.password}: ${form.typed || say.nothingTyped}"
        data-test="wifi-typed"
      >
        <span>${form.typed}</span><i></i>
      </div>
      ${latinKeys(say.password, {
        ...{ language, layer, turn: (other) => form.turn(other) },
        ...{ type: (sign) => form.type(sign), erase: () => form.erase() },
      })}
    </main>
    <footer>
      <mc-button icon="undo" data-test="to-wifi-list" @press=${() => form.choose(null)}>${say.back}</mc-button>
      <mc-button kind="primary" icon="link" data-test="join-wifi" ?disabled=${!form.isWhole()} @press=${submit}
        >${say.join}</mc-button
      >
    </footer>`;
}
