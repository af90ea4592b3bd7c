import { html, nothing, type TemplateResult } from 'lit';
import type { AddressProblem, ChooseStep, ListedHub } from '@motcua/client/setup';
import { messagesIn, setUpMessages } from '@motcua/messages';
import { keyPad } from './key-pad.ts';
import { groupsOf, type PartOptions } from './set-up-part.ts';

const ADDRESS_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', ':'];

/** FS1: the hubs that have answered, and what to look at where none has. */
export function hubList(step: ChooseStep, { language, act }: PartOptions, onAddress: () => void): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<main class="list">
      <h1>${say.title}</h1>
      ${
        step.hubs.length > 0
          ? html`<p>${say.how}</p>
              <div class="hubs" role="list">${step.hubs.map((hub) => hubRow(hub, language, act))}</div>`
          : noHub(step, language)
      }
    </main>
    <footer>
      ${ownAddresses(step, language)}
      <mc-button icon="keyboard" data-test="enter-address" @press=${onAddress}>${say.enterAddress}</mc-button>
    </footer>`;
}

function hubRow(hub: ListedHub, language: PartOptions['language'], act: PartOptions['act']): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<div role="listitem">
    <mc-button
      class="hub"
      icon="monitor"
      data-test="hub"
      data-address=${hub.address}
      @press=${() => act({ act: 'choose', key: hub.key })}
    >
      <span class="about">
        <span class="name" lang="vi">${hub.centre}</span>
        <span class="where">
          <span>${hub.address}</span>
          ${
            hub.digits === null
              ? html`<span class="clear">${say.notSecure}</span>`
              : html`<span>${groupsOf(hub.digits).slice(0, 2).join(' ')} …</span>`
          }
        </span>
      </span>
    </mc-button>
  </div>`;
}

function noHub(step: ChooseStep, language: PartOptions['language']): TemplateResult {
  const say = messagesIn(setUpMessages, language);
  return html`<p class="searching" role="status" data-test="searching">${say.searching}</p>
    <section class="advice" data-test="no-hub">
      <h2>${say.noneTitle}</h2>
      <ul>
        ${step.ownAddresses.length === 0 ? html`<li class="first">${say.noNetwork}</li>` : nothing}
        <li>${say.noneCable}</li>
        <li>${say.noneSwitch}</li>
        <li>${say.noneHubOn}</li>
      </ul>
    </section>`;
}

function ownAddresses({ ownAddresses: own }: ChooseStep, language: PartOptions['language']): unknown {
  const say = messagesIn(setUpMessages, language);
  return own.length === 0 ? html`<span></span>` : html`<p class="own">${say.ownAddresses(own.join(' · '))}</p>`;
}

/** FS1: where the hub is, typed on the glass or on a keyboard. */
export function addressEntry(step: ChooseStep, options: PartOptions, onList: () => void): TemplateResult {
  const { language, act, typed } = options;
  const say = messagesIn(setUpMessages, language);
  const problem = step.problem === null ? null : problemIn(step.problem, language);
  return html`<main class="typing">
      <section>
        <h1>${say.addressTitle}</h1>
        <p>${say.addressHow}</p>
        <div
          class="typed"
          role="status"
          aria-label="${say.addressTyped}: ${typed || say.nothingTyped}"
          data-test="typed"
        >
          <span>${typed}</span><i></i>
        </div>
        ${
          step.asking !== null
            ? html`<p role="status" data-test="asking">${say.asking(step.asking)}</p>`
            : problem === null
              ? nothing
              : html`<mc-banner kind="warn" icon="warning" role="alert" data-test="problem">${problem}</mc-banner>`
        }
      </section>
      ${keyPad(ADDRESS_KEYS, say.addressTitle, options)}
    </main>
    <footer>
      <mc-button icon="undo" data-test="to-list" @press=${onList}>${say.back}</mc-button>
      <mc-button
        kind="primary"
        icon="link"
        data-test="connect"
        ?disabled=${typed === '' || step.asking !== null}
        @press=${() => act({ act: 'address', text: typed })}
        >${say.connect}</mc-button
      >
    </footer>`;
}

function problemIn(problem: AddressProblem, language: PartOptions['language']): string {
  const say = messagesIn(setUpMessages, language);
  switch (problem) {
    case 'not-an-address':
      return say.notAnAddress;
    case 'nobody':
      return say.nobody;
    case 'no-hub':
      return say.noHub;
    case 'clock':
      return say.clockWrong;
  }
}
