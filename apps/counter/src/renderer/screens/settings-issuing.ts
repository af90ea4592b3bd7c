import { html } from 'lit';
import { messagesIn, needFlagMessages } from '@motcua/messages';
import { NEED_FLAGS, type LocalText } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import { removeAt, setList } from '../settings/editing.ts';
import { removeButton, smallButton } from './settings-entry.ts';
import {
  fieldProblems,
  localTextField,
  numberField,
  selectField,
  setOfField,
  type SettingsForm,
} from './settings-form.ts';

const GROUPS = 'issuing.priorityGroups';
const SECOND = 1_000;
const MINUTE = 60_000;

export function settingsIssuing(form: SettingsForm) {
  const { fields, editing, language } = form;
  const { priorityGroups } = editing.draft.issuing;
  const newGroup: LocalText = { vi: fields.newGroup, en: null, km: null };
  const needs = messagesIn(needFlagMessages, language);
  return html`${numberField(form, 'issuing.perPersonPerDay', fields.perPerson, {
      note: fields.perPersonHint,
      none: { words: fields.nobodyAsked, otherwise: 1 },
    })}
    <fieldset id=${GROUPS} tabindex="-1">
      <legend>${fields.groups}</legend>
      ${fieldProblems(form, GROUPS)}
      ${priorityGroups.map(
        (group, n) =>
          html`<div class="line">
            ${localTextField(form, `${GROUPS}[${n}]`, fields.group(n + 1))}
            ${removeButton(form, `${GROUPS}[${n}]`, group.vi, () => form.edit((now) => removeAt(now, GROUPS, n)))}
          </div>`,
      )}
      ${smallButton(fields.addGroup, false, () =>
        form.edit((now) => setList(now, GROUPS, [...priorityGroups, newGroup])),
      )}
    </fieldset>
    ${setOfField(
      form,
      'issuing.needFlags',
      fields.needs,
      NEED_FLAGS.map((need) => ({ value: need, words: capitalised(needs[need]) })),
    )}`;
}

export function settingsCalling(form: SettingsForm) {
  const { fields } = form;
  return html`${numberField(form, 'calling.confirmWithinMs', fields.confirmWithin, { scale: SECOND })}
  ${numberField(form, 'calling.servingStartsAfterMs', fields.servingStarts, {
    scale: SECOND,
    none: { words: fields.onlyByButton, otherwise: 60 },
  })}
  ${numberField(form, 'calling.absentStillForMs', fields.absentStill, { scale: SECOND })}
  ${numberField(form, 'calling.noShowAfterAnnouncements', fields.announcements)}
  ${numberField(form, 'calling.noShowPauseMs', fields.noShowPause, { scale: SECOND })}
  ${numberField(form, 'calling.absentShownForMs', fields.absentShown, { scale: MINUTE })}
  ${numberField(form, 'calling.returnAfterCalls', fields.returnAfter)}
  ${selectField(form, 'calling.transferPosition', fields.transferPosition, [
    { value: 'original', words: fields.transferOriginal },
    { value: 'last', words: fields.transferLast },
  ])}`;
}

export function settingsAppointments(form: SettingsForm) {
  const { fields } = form;
  return html`${numberField(form, 'appointments.slotMinutes', fields.slotMinutes)}
  ${numberField(form, 'appointments.perSlot', fields.perSlot)}
  ${numberField(form, 'appointments.graceMinutes', fields.grace)}`;
}
