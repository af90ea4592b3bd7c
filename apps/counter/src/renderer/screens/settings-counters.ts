import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localText } from '@motcua/messages';
import type { CounterSettings } from '@motcua/protocol/settings-document';
import { addButton, settingsEntry } from './settings-entry.ts';
import { localTextField, selectField, setOfField, textField, type Option, type SettingsForm } from './settings-form.ts';

export function settingsCounters(form: SettingsForm) {
  const { fields, language, editing } = form;
  return html`<div class="entries">
      ${repeat(
        editing.draft.counters,
        (counter) => counter.counterId,
        (counter, place) =>
          settingsEntry(form, {
            ...{
              list: 'counters',
              place,
              isOrdered: true,
              content: counterFields(form, counter, `counters[${place}]`),
            },
            title: fields.counterTitle(counter.label),
            soft: localText(counter.name, language),
          }),
      )}
    </div>
    ${addButton(form, 'counters', fields.addCounter, fields.newCounter)}`;
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
