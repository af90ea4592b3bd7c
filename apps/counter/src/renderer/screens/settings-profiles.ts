import { html, nothing } from 'lit';
import { localText, type SettingsTexts } from '@motcua/messages';
import type { HubHttp } from '@motcua/client';
import { overtakingBound } from '@motcua/protocol/overtaking-bound';
import type { CallingProfile, CallingRule } from '@motcua/protocol/settings-document';
import { moveAt, removeAt, setList } from '../settings/editing.ts';
import { newRule } from '../settings/new-entries.ts';
import { removeButton, settingsEntries, smallButton } from './settings-entry.ts';
import { profileOptions } from './settings-counters.ts';
import { fieldProblems, localTextField, numberField, selectField, type SettingsForm } from './settings-form.ts';
import './settings-trial.ts';

const KINDS: readonly CallingRule['kind'][] = [
  ...(['appointments', 'ageing', 'priority', 'main-services', 'language', 'weights'] as const),
];

export function settingsProfiles(form: SettingsForm, http: HubHttp | null) {
  const { fields, language } = form;
  return html`${selectField(
    form,
    'calling.profileId',
    fields.centreDefault,
    profileOptions(form, '').filter(({ value }) => value !== null),
  )}
  ${settingsEntries(form, 'profiles', { words: fields.addProfile, name: fields.newProfile }, (profile, path) => ({
    title: localText(profile.name, language),
    soft: '',
    content: profileFields(form, profile, path, http),
  }))}`;
}

function profileFields(form: SettingsForm, profile: CallingProfile, path: string, http: HubHttp | null) {
  const { fields, texts } = form;
  const rules = `${path}.rules`;
  const unused = KINDS.filter((kind) => !profile.rules.some((rule) => rule.kind === kind));
  const add = (kind: CallingRule['kind']): void =>
    form.edit((now) => setList(now, rules, [...profile.rules, newRule(kind, now.draft)]));
  return html`${localTextField(form, `${path}.name`, fields.name)}
    <fieldset id=${rules} tabindex="-1">
      <legend>${texts.rulesTitle}</legend>
      <p class="hint">${profile.rules.length === 0 ? texts.noRules : texts.rulesLead}</p>
      ${fieldProblems(form, rules)}
      <ol class="rules">
        ${profile.rules.map((rule, n) => ruleFields(form, rule, rules, n, profile.rules.length))}
      </ol>
      ${
        unused.length === 0
          ? nothing
          : html`<details class="add-rule">
              <summary class="plain-button">${texts.addRule}</summary>
              <div class="choices">${unused.map((kind) => smallButton(texts.rule[kind], false, () => add(kind)))}</div>
            </details>`
      }
    </fieldset>
    <p class="promise ${overtakingBound(profile.rules).kind}" data-test="promise">
      <b>${texts.promise}:</b> ${promiseWords(texts, profile.rules)}
    </p>
    <mc-settings-trial .form=${form} .profile=${profile} .http=${http}></mc-settings-trial>`;
}

function promiseWords(texts: SettingsTexts, rules: readonly CallingRule[]): string {
  const bound = overtakingBound(rules);
  switch (bound.kind) {
    case 'after':
      return texts.promiseAfter(bound.minutes);
    case 'nobody':
      return texts.promiseNobody;
    case 'none':
      return texts.promiseNone;
  }
}

function ruleFields(form: SettingsForm, rule: CallingRule, rules: string, n: number, count: number) {
  const { texts, edit } = form;
  const path = `${rules}[${n}]`;
  return html`<li id=${path} tabindex="-1">
    <b>${texts.rule[rule.kind]}</b>
    ${fieldProblems(form, path)}
    <div class="row">${figures(form, rule, path)}</div>
    <div class="entry-ways">
      ${smallButton(texts.up, n === 0, () => edit((now) => moveAt(now, rules, n, -1)))}
      ${smallButton(texts.down, n === count - 1, () => edit((now) => moveAt(now, rules, n, 1)))}
      ${removeButton(form, path, texts.rule[rule.kind], () => edit((now) => removeAt(now, rules, n)))}
    </div>
  </li>`;
}

function figures(form: SettingsForm, rule: CallingRule, path: string) {
  const { texts, editing, language } = form;
  switch (rule.kind) {
    case 'appointments':
      return nothing;
    case 'ageing':
      return numberField(form, `${path}.afterMinutes`, texts.afterMinutes);
    case 'main-services':
      return numberField(form, `${path}.othersAfterMinutes`, texts.othersAfterMinutes);
    case 'language':
      return numberField(form, `${path}.leaveForMinutes`, texts.leaveForMinutes);
    case 'priority':
      return html`${numberField(form, `${path}.priority`, texts.priorityInARow)}
      ${numberField(form, `${path}.ordinary`, texts.ordinaryInARow)}`;
    case 'weights':
      return rule.weights.map(({ serviceId }, n) => {
        const service = editing.draft.services.find((each) => each.serviceId === serviceId);
        const name = service === undefined ? serviceId : localText(service.name, language);
        const weight = `${path}.weights[${n}]`;
        return html`<div id=${weight} tabindex="-1">
          ${numberField(form, `${weight}.weight`, texts.weightOf(name))} ${fieldProblems(form, weight)}
        </div>`;
      });
  }
}
