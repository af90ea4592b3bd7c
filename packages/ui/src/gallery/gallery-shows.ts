import { html } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import {
  kioskLaterMessages,
  kioskMessages,
  localText,
  localTextLanguage,
  messagesIn,
  peopleWaitingText,
} from '@motcua/messages';
import type { BadgeKind } from '../badge-element.ts';
import type { BannerKind } from '../banner-element.ts';
import type { ButtonKind } from '../button-element.ts';
import type { IconName } from '../icon-element.ts';
import { LONG_NAME, SHORT_NAME, SAMPLE_HINT, SAMPLE_NOW } from './gallery-samples.ts';
import '../index.ts';

const BUTTONS: readonly ButtonKind[] = ['primary', 'secondary', 'quiet', 'priority', 'alarm'];
const BANNERS: readonly (readonly [BannerKind, IconName])[] = [
  ['alarm', 'offline'],
  ['warn', 'printer-off'],
  ['calm', 'clock'],
  ['good', 'circle-check'],
];
const BADGES: readonly BadgeKind[] = ['plain', 'good', 'call', 'priority', 'warn', 'alarm'];

export function buttonsSection(language: Language) {
  const say = messagesIn(kioskMessages, language);
  const { startAgain, takeOneMore } = messagesIn(kioskLaterMessages, language);
  return html`<section data-show="buttons">
    <h2 lang="en">Buttons</h2>
    ${BUTTONS.map(
      (kind) =>
        html`<div class="row">
          <mc-button .kind=${kind}>${startAgain}</mc-button>
          <mc-button .kind=${kind} icon="undo">${startAgain}</mc-button>
          <mc-button .kind=${kind} icon="ticket" .selected=${true}>${takeOneMore}</mc-button>
          <mc-button .kind=${kind} icon="ticket" .selected=${false}>${takeOneMore}</mc-button>
          <mc-button .kind=${kind} icon="lock" disabled>${say.nextPerson}</mc-button>
        </div>`,
    )}
  </section>`;
}

export function tilesSection(language: Language) {
  const waiting = (count: number) => peopleWaitingText(count, language);
  const say = messagesIn(kioskMessages, language);
  const tile = (name: typeof SHORT_NAME, more: Partial<HTMLElementTagNameMap['mc-tile']>) =>
    html`<mc-tile
      .icon=${more.icon ?? 'stamp'}
      .name=${localText(name, language)}
      .nameLang=${localTextLanguage(name, language)}
      .hint=${localText(SAMPLE_HINT, language)}
      .hintLang=${localTextLanguage(SAMPLE_HINT, language)}
      .status=${more.status ?? 'waiting'}
      .statusText=${more.statusText ?? waiting(11)}
      .kind=${more.kind ?? 'ordinary'}
      .speakLabel=${more.speakLabel ?? ''}
      ?disabled=${more.disabled ?? false}
      ?chosen=${more.chosen ?? false}
      ?speaking=${more.speaking ?? false}
    ></mc-tile>`;
  const listen = say.stepListen;
  const all = [
    tile(SHORT_NAME, {}),
    tile(SHORT_NAME, { status: 'free', statusText: waiting(0), icon: 'heart-hand' }),
    tile(LONG_NAME, { speakLabel: listen, icon: 'map' }),
    tile(LONG_NAME, { speakLabel: listen, speaking: true, icon: 'id-card' }),
    tile(SHORT_NAME, { kind: 'priority', icon: 'baby' }),
    tile(SHORT_NAME, { kind: 'priority', chosen: true, speakLabel: listen }),
    tile(SHORT_NAME, { status: 'closed', statusText: say.askAtDesk, speakLabel: listen, icon: 'store' }),
    tile(SHORT_NAME, { chosen: true, icon: 'inbox' }),
    tile(LONG_NAME, { disabled: true, speakLabel: listen, icon: 'online' }),
  ];
  return html`<section data-show="tiles">
    <h2 lang="en">Tiles</h2>
    <div class="tiles">${all}</div>
    <div class="tiles low">${all.slice(1, 7)}</div>
  </section>`;
}

export function numbersSection(language: Language) {
  return html`<section data-show="numbers">
    <h2 lang="en">Number, clock, card</h2>
    <div class="row">
      <mc-card><mc-number class="number" .language=${language}>A042</mc-number></mc-card>
      <mc-card><mc-number class="number" .language=${language}>1042</mc-number></mc-card>
      <mc-card><mc-clock .now=${() => SAMPLE_NOW} .language=${language}></mc-clock></mc-card>
      <mc-card><mc-clock .now=${() => SAMPLE_NOW} .language=${language} .withDate=${false}></mc-clock></mc-card>
    </div>
  </section>`;
}

export function bannersSection(language: Language) {
  const say = messagesIn(kioskMessages, language);
  return html`<section data-show="banners">
    <h2 lang="en">Banners and badges</h2>
    <div class="stack">
      ${BANNERS.map(
        ([kind, icon]) =>
          html`<mc-banner .kind=${kind} .icon=${icon}
            >${kind === 'alarm' ? say.connectionLost : kind === 'warn' ? say.printerOut : say.takingNumber}</mc-banner
          >`,
      )}
    </div>
    <p></p>
    <div class="row">
      ${BADGES.map((kind) => html`<mc-badge .kind=${kind}>${peopleWaitingText(4, language)}</mc-badge>`)}
      ${BADGES.map((kind) => html`<mc-badge .kind=${kind} icon="users">${say.priorityMark}</mc-badge>`)}
    </div>
  </section>`;
}
