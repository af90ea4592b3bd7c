import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueEntry } from '@motcua/protocol';
import { kioskFindMessages, localText, localTextLanguage, messagesIn } from '@motcua/messages';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';

type Send = (touch: KioskTouch) => void;

/** PC2: what was found: a touch on it takes the number; beside it, what to bring. */
export function foundRow(state: KioskState, entry: CatalogueEntry, send: Send): TemplateResult {
  const { language } = state;
  const say = messagesIn(kioskFindMessages, language);
  const service = state.menu?.services.find(({ serviceId }) => serviceId === entry.serviceId);
  const name = localText(entry.name, language);
  const leadsTo = service === undefined ? say.notHere : say.goesTo(localText(service.name, language));
  const choose: KioskTouch =
    service === undefined
      ? { kind: 'show-procedure', entry }
      : { kind: 'choose-service', serviceId: service.serviceId };
  return html`<div class="row" role="listitem">
    <mc-button
      class="what"
      icon=${service === undefined ? 'map-pin' : service.icon}
      data-test="found-${entry.code ?? entry.serviceId ?? ''}"
      ?disabled=${!isConnected(state)}
      @press=${() => send(choose)}
      ><span class="words"
        ><strong lang=${localTextLanguage(entry.name, language)}>${name}</strong
        ><span class="to"
          >${entry.said === null ? nothing : html`<em lang="vi">${entry.said}</em>&nbsp;· `}${leadsTo}</span
        ></span
      ></mc-button
    >
    ${
      entry.code === null || service === undefined
        ? nothing
        : html`<mc-button
            class="papers"
            icon="check-list"
            label=${say.papersOf(name)}
            data-test="papers-${entry.code}"
            ?disabled=${!isConnected(state)}
            @press=${() => send({ kind: 'show-procedure', entry })}
            >${say.papersShort}</mc-button
          >`
    }
  </div>`;
}

/** Back, and beside it the ways to the pages before and after, where there are any: one row, within everybody's reach. */
export function footRow(state: KioskState, back: KioskTouch, page: number, pages: number, send: Send): TemplateResult {
  const say = messagesIn(kioskFindMessages, state.language);
  return html`<footer>
    <mc-button icon="arrow-left" data-test=${back.kind === 'back' ? 'back' : 'start-again'} @press=${() => send(back)}
      >${say.back}</mc-button
    >
    ${
      pages <= 1
        ? nothing
        : html`<mc-button
              icon="chevron-left"
              data-test="found-before"
              ?disabled=${page === 0}
              @press=${() => send({ kind: 'turn-found', by: -1 })}
              >${say.before}</mc-button
            >
            <mc-button
              class="next"
              icon="chevron-right"
              data-test="found-more"
              ?disabled=${page >= pages - 1}
              @press=${() => send({ kind: 'turn-found', by: 1 })}
              >${say.more} (${page + 1}/${pages})</mc-button
            >`
    }
  </footer>`;
}
