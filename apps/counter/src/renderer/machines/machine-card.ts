import { html, nothing, type TemplateResult } from 'lit';
import {
  calendarDate,
  clockTimeOrDay,
  machinePageTexts,
  staffMinutesText,
  type MachinePageTexts,
} from '@motcua/messages';
import type { MachineLevel, Remedy } from '../model/machine-levels.ts';
import type { Speaking } from '../speaking.ts';
import { remedyDrawing } from './remedy-drawings.ts';

const LEVEL_ICONS: Readonly<Record<MachineLevel, string>> = {
  well: 'circle-check',
  unsure: 'info',
  soon: 'bell',
  waiting: 'clock',
  trouble: 'warning',
  off: 'circle-x',
  unused: 'circle-x',
};
/** Longer ago than this, the day says more than the hour. */
const A_DAY_MS = 20 * 60 * 60_000;

/** What stands on every card. `remark`: what is to be known of it although nothing is to be done. */
export type MachineCard = {
  readonly test: string;
  readonly icon: string;
  readonly name: string;
  readonly level: MachineLevel;
  readonly state: string;
  readonly since: number;
  readonly lastError: string | null;
  readonly remedy: { readonly drawing: Remedy; readonly words: string } | null;
  readonly remark: string | null;
  readonly facts: readonly string[];
  readonly simulated: boolean;
  readonly content: TemplateResult | typeof nothing;
  readonly actions: TemplateResult | typeof nothing;
};

/** DV4: one machine, with how it is, since when, and what to do. */
export function machineCard(speaking: Speaking, card: MachineCard) {
  const texts = machinePageTexts(speaking.language);
  const facts = [...card.facts, ...(card.simulated ? [texts.simulated] : [])];
  return html`<li class="machine ${card.level}" data-test=${card.test} data-level=${card.level}>
    <div class="head">
      <mc-icon .name=${card.icon}></mc-icon>
      <h4>${card.name}</h4>
      ${levelMark(texts, card.level)}
    </div>
    <p class="state"><b>${card.state}</b> <span class="soft since">${sinceWords(speaking, texts, card.since)}</span></p>
    ${card.remedy === null ? nothing : remedyBlock(texts, card.remedy)}
    ${card.remark === null ? nothing : html`<p class="remark">${card.remark}</p>`}
    ${facts.length === 0 ? nothing : html`<p class="facts soft">${facts.join(' · ')}</p>`} ${card.content}
    ${card.lastError === null ? nothing : html`<p class="error soft">${texts.lastError(card.lastError)}</p>`}
    ${card.actions === nothing ? nothing : html`<div class="actions">${card.actions}</div>`}
  </li>`;
}

export function levelMark(texts: MachinePageTexts, level: MachineLevel) {
  return html`<span class="level ${level}"
    ><mc-icon .name=${LEVEL_ICONS[level]}></mc-icon>${texts.levels[level]}</span
  >`;
}

export function remedyBlock(texts: MachinePageTexts, { drawing, words }: NonNullable<MachineCard['remedy']>) {
  return html`<div class="remedy">
    ${remedyDrawing(drawing)}
    <p><span class="soft">${texts.whatToDo}</span>${words}</p>
  </div>`;
}

function sinceWords({ hubMs, timeZone, language }: Speaking, texts: MachinePageTexts, since: number): string {
  if (hubMs - since > A_DAY_MS) return texts.sinceDate(calendarDate(since, timeZone));
  return texts.since(clockTimeOrDay(hubMs, since, timeZone, language), staffMinutesText(hubMs - since, language));
}
