import { html, nothing, type TemplateResult } from 'lit';
import type { NetworkDevice, NetworkField, ServiceMenu } from '@motcua/client/setup';
import {
  messagesIn,
  networkMessages,
  networkMethodMessages,
  networkProblemMessages,
  networkStateMessages,
} from '@motcua/messages';
import { factList } from './fact-list.ts';
import { keyPad } from './key-pad.ts';
import type { NetworkForm } from './network-form.ts';
import { toldOfChange } from './network-told.ts';
import type { ServiceOptions } from './service-options.ts';
import { twiceButton } from './twice-button.ts';
import { wifiPages } from './wifi-part.ts';
import '@motcua/ui/more-icons';

type NetworkMenu = Extract<ServiceMenu, { kind: 'network' }>;

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0'];
const FIELDS: readonly NetworkField[] = ['address', 'mask', 'gateway'];

/** FS11: the connections of this machine, what can be set at them, and what became of it. */
export function networkPanel(menu: NetworkMenu, form: NetworkForm, options: ServiceOptions): TemplateResult {
  const { language, act } = options;
  const say = messagesIn(networkMessages, language);
  const isRunning = menu.change?.kind === 'running';
  const typed = menu.devices.find(({ name }) => name === form.device);
  if (typed !== undefined && !isRunning) return fixedAddress(typed.name, form, options);
  if (form.wifi.device !== null && !isRunning) return wifiPages(form.wifi.device, menu.wifi, form.wifi, options);
  return html`<main class="network">
      <h1>${say.title}</h1>
      <p>${say.how}</p>
      ${toldOfChange(menu.change, language)}
      <div class="connections">${menu.devices.map((device) => connection(device, { isRunning, form }, options))}</div>
    </main>
    <footer>
      <mc-button icon="undo" data-test="close-network" @press=${() => act({ act: 'close-network' })}
        >${say.back}</mc-button
      >
    </footer>`;
}

function connection(
  device: NetworkDevice,
  page: { readonly isRunning: boolean; readonly form: NetworkForm },
  options: ServiceOptions,
): TemplateResult {
  const { language } = options;
  const say = messagesIn(networkMessages, language);
  return html`<section class="connection" data-test="connection-${device.name}">
    <h2>${device.kind === 'wired' ? say.wired : say.wifi} <small>${device.name}</small></h2>
    ${facts(device, language)}
    ${
      device.kind === 'wifi'
        ? toWifi(device.name, page, options)
        : device.state === 'no-cable'
          ? html`<p class="aside" data-test="plug-in">${say.plugIn}</p>`
          : waysToSet(device, page, options)
    }
  </section>`;
}

function facts(device: NetworkDevice, language: ServiceOptions['language']): TemplateResult {
  const say = messagesIn(networkMessages, language);
  const { address, prefix, gateway, method } = device;
  return factList([
    [say.state, messagesIn(networkStateMessages, language)[device.state]],
    [say.address, address === null ? say.none : `${address}${prefix === null ? '' : ` / ${prefix}`}`],
    ...(method === null ? [] : [[say.method, messagesIn(networkMethodMessages, language)[method]] as const]),
    [say.gateway, gateway ?? say.none],
  ]);
}

function toWifi(
  device: string,
  { isRunning, form }: { readonly isRunning: boolean; readonly form: NetworkForm },
  { language }: ServiceOptions,
): TemplateResult {
  return html`<div class="ways">
    <mc-button icon="wifi" data-test="to-wifi" ?disabled=${isRunning} @press=${() => form.wifi.open(device)}
      >${messagesIn(networkMessages, language).toWifi}</mc-button
    >
  </div>`;
}

/** An address that comes by itself is asked for twice: whoever typed the fixed one may have it nowhere else. */
function waysToSet(
  device: NetworkDevice,
  { isRunning, form }: { readonly isRunning: boolean; readonly form: NetworkForm },
  options: ServiceOptions,
): TemplateResult {
  const say = messagesIn(networkMessages, options.language);
  return html`<div class="ways">
    <mc-button icon="keyboard" data-test="to-fixed" ?disabled=${isRunning} @press=${() => form.open(device)}
      >${say.toFixed}</mc-button
    >
    ${
      device.method === 'automatic'
        ? nothing
        : twiceButton(
            {
              ...{ wish: `automatic ${device.name}`, name: say.toAutomatic, icon: 'refresh', test: 'to-automatic' },
              does: { act: 'set-network', device: device.name, wish: { method: 'automatic' } },
              isOff: isRunning,
            },
            options,
          )
    }
  </div>`;
}

/** FS12: a fixed address, field by field. */
function fixedAddress(device: string, form: NetworkForm, options: ServiceOptions): TemplateResult {
  const { language, act } = options;
  const say = messagesIn(networkMessages, language);
  const { problem } = form;
  const submit = () => {
    const wish = form.submit();
    if (wish !== null) act({ act: 'set-network', device, wish });
  };
  const pad = { ...options, type: (key: string) => form.type(key), erase: () => form.erase() };
  return html`<main class="typing">
      <section>
        <h1>${say.toFixed}</h1>
        <p>${say.fixedHow}</p>
        <div class="fields" role="group" aria-label=${say.toFixed}>
          ${FIELDS.map((field) => fieldOf(field, form, language))}
        </div>
        ${
          problem === null
            ? nothing
            : html`<mc-banner kind="warn" icon="warning" role="alert" data-test="network-problem"
                >${messagesIn(networkProblemMessages, language)[problem]}</mc-banner
              >`
        }
      </section>
      ${keyPad(KEYS, say.toFixed, pad)}
    </main>
    <footer>
      <mc-button icon="undo" data-test="leave-fixed" @press=${() => form.leave()}>${say.back}</mc-button>
      <mc-button kind="primary" icon="check" data-test="use-fixed" @press=${submit}>${say.use}</mc-button>
    </footer>`;
}

function fieldOf(field: NetworkField, form: NetworkForm, language: ServiceOptions['language']): TemplateResult {
  const say = messagesIn(networkMessages, language);
  const typed = form.fields[field];
  return html`<mc-button
    class="field"
    data-test="field-${field}"
    .selected=${form.at === field}
    @press=${() => form.choose(field)}
  >
    <span class="about">
      <span>${say[field]}</span>
      <span class="value">${typed === '' ? html`<em>${say.nothingTyped}</em>` : typed}</span>
    </span>
  </mc-button>`;
}
