import { html } from 'lit';
import { localText, procedureSettingsTexts } from '@motcua/messages';
import { SERVICE_ICONS } from '@motcua/protocol';
import type { ServiceGroup } from '@motcua/protocol/service-catalogue';
import { explainedEntries } from './settings-entry.ts';
import { hintField } from './hint-field.ts';
import { localTextField, selectField, setOfField, type SettingsForm } from './settings-form.ts';

/** PC7 */
export function settingsGroups(form: SettingsForm) {
  const words = procedureSettingsTexts(form.language);
  const add = { words: words.addGroup, name: words.newGroup };
  return explainedEntries(form, 'serviceGroups', words.groupsLead, add, (group, path) => ({
    title: localText(group.name, form.language),
    soft: words.servicesCount(group.serviceIds.length),
    content: groupFields(form, group, path),
  }));
}

function groupFields(form: SettingsForm, group: ServiceGroup, path: string) {
  const { fields, editing, language } = form;
  const words = procedureSettingsTexts(language);
  const services = editing.draft.services.map(({ serviceId, name }) => {
    const other = editing.draft.serviceGroups.find((each) => each !== group && each.serviceIds.includes(serviceId));
    const where = other === undefined ? '' : ` (${words.elsewhereGrouped(localText(other.name, language))})`;
    const isFixed = other !== undefined && !group.serviceIds.includes(serviceId);
    return { value: serviceId, words: `${localText(name, language)}${where}`, isFixed };
  });
  return html`${localTextField(form, `${path}.name`, fields.name)} ${hintField(form, path)}
  ${selectField(
    form,
    `${path}.icon`,
    fields.icon,
    SERVICE_ICONS.map((icon) => ({ value: icon, words: fields.icons[icon] })),
  )}
  ${setOfField(form, `${path}.serviceIds`, words.groupServices, services)}`;
}
