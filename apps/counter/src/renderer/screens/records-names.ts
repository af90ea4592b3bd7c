import { html } from 'lit';
import { localText, type RecordsTexts } from '@motcua/messages';
import type { Speaking } from '../speaking.ts';
import type { StaffState } from '../model/staff-state.ts';

/** What things are called now; whatever is gone since keeps its id. */
export type RecordNames = {
  readonly service: (id: string) => string;
  readonly counter: (id: string) => string;
  /** The label alone, e.g. "3". */
  readonly counterLabel: (id: string) => string;
};

export function namesIn(state: StaffState, texts: RecordsTexts, { language }: Speaking): RecordNames {
  const { services = [], counters = [] } = state.overview?.body ?? {};
  const label = (id: string): string => counters.find(({ counterId }) => counterId === id)?.label ?? id;
  return {
    service: (id) => {
      const known = services.find(({ serviceId }) => serviceId === id);
      return known === undefined ? id : localText(known.name, language);
    },
    counter: (id) => `${texts.counter} ${label(id)}`,
    counterLabel: label,
  };
}

/** "2026-11-21" as Vietnamese papers write it. */
export function paperDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Prints what is shown; the page's own frame stays off the paper. */
export function printButton(texts: RecordsTexts) {
  return html`<button class="plain-button" type="button" data-test="print" @click=${() => window.print()}>
    ${texts.print}
  </button>`;
}
