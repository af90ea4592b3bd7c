import { html } from 'lit';
import { localText } from '@motcua/messages';
import type { CounterSettings } from '@motcua/protocol/settings-document';
import { settingsEntries } from './settings-entry.ts';
import { localTextField, selectField, setOfField, textField, type Option, type SettingsForm } from './settings-form.ts';

export function settingsCounters(form: SettingsForm) {
  const { fields, language } = form;
  const add = { words: fields.addCounter, name: fields.newCounter };
  return settingsEntries(form, 'counters', add, (counter, path) => ({
    title: fields.counterTitle(counter.label),
    soft: localText(counter.name, language),
    content: counterFields(form, counter, path),
  }));
}

/** The ways of calling there are, and the one that stands for none of its own. */
export function profileOptions({ editing, language }: SettingsForm, none: string): readonly Option[] {
  return [
    { value: null, words: none },
    ...editing.draft.profiles.map(({ profileId, name }) => ({ value: profileId, words: localText(name, language) })),
  ];
}

function counterFields(form: SettingsForm, counter: CounterSettings, path: string) {
  const { fields, editing, language } = form;
  const services = editing.draft.services.map(({ serviceId, name }) => ({
    value: serviceId,
    words: localText(name, language),
  }));
  return html`${textField(form, `${path}.label`, fields.label)} ${localTextField(form, `${path}.name`, fields.name)}
  ${setOfField(form, `${path}.serviceIds`, fields.servicesOf, services)}
  ${setOfField(
    form,
    `${path}.mainServiceIds`,
    fields.mainServices,
    services.filter(({ value }) => counter.serviceIds.includes(value) || counter.mainServiceIds.includes(value)),
    fields.mainServicesHint,
  )}
  ${selectField(form, `${path}.profileId`, fields.profileOf, profileOptions(form, fields.centreProfile))}`;
}
