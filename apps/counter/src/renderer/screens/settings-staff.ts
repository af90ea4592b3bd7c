import { html, nothing } from 'lit';
import { LANGUAGE_NAMES, messagesIn, staffRoleMessages } from '@motcua/messages';
import { LANGUAGES, type AccountId } from '@motcua/protocol';
import type { StaffSettings } from '@motcua/protocol/settings-document';
import { setList } from '../settings/editing.ts';
import { profileOptions } from './settings-counters.ts';
import { fieldProblems, numberField, selectField, setOfField, tickField, type SettingsForm } from './settings-form.ts';

/** CA3, CA6, CA11: the common rules, and whoever has others. People come from the accounts. */
export function settingsStaff(form: SettingsForm) {
  const { fields, texts, accounts, editing } = form;
  const gone = editing.draft.staff.filter(({ accountId }) => !accounts.some((each) => each.accountId === accountId));
  return html`${tickField(form, 'calling.officersMayChooseTickets', fields.officersMayChoose)}
    ${numberField(form, 'calling.outOfTurnPerDay', fields.outOfTurn, { none: { words: texts.noLimit, otherwise: 10 } })}
    <p class="hint">${fields.staffLead}</p>
    <div class="entries">
      ${accounts
        .filter(({ disabledAt }) => disabledAt === null)
        .map(({ accountId, displayName, role }) =>
          person(form, accountId, displayName, messagesIn(staffRoleMessages, form.language)[role]),
        )}
      ${gone.map(({ accountId }) => person(form, accountId, fields.goneAccount(accountId), ''))}
    </div>`;
}

function person(form: SettingsForm, accountId: AccountId, name: string, role: string) {
  const { editing, fields } = form;
  const place = editing.draft.staff.findIndex((each) => each.accountId === accountId);
  const toggle = (event: Event): void => {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    form.edit((now) => {
      const others = now.draft.staff.filter((each) => each.accountId !== accountId);
      return setList(now, 'staff', isOn ? [...others, ownSettings(form, accountId)] : others);
    });
  };
  return html`<div class="person" id="staff[${place}]" tabindex="-1">
    <p><b>${name}</b> <span class="soft">${role}</span></p>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${place >= 0}
        data-test="own-${accountId}"
        @change=${toggle}
      />${fields.ownSettings}
    </label>
    ${place < 0 ? nothing : personFields(form, `staff[${place}]`)}
  </div>`;
}

function ownSettings({ editing }: SettingsForm, accountId: AccountId): StaffSettings {
  const { officersMayChooseTickets } = editing.draft.calling;
  return {
    ...{ accountId, profileId: null, languages: [] },
    ...{ mayChooseTickets: officersMayChooseTickets, outOfTurnPerDay: null },
  };
}

function personFields(form: SettingsForm, path: string) {
  const { fields } = form;
  const languages = LANGUAGES.filter((language) => language !== 'vi');
  return html`${fieldProblems(form, path)}
    <div class="row">
      ${selectField(form, `${path}.profileId`, fields.profileOf, profileOptions(form, fields.counterProfile))}
      ${numberField(form, `${path}.outOfTurnPerDay`, fields.outOfTurn, {
        none: { words: fields.centreProfile, otherwise: 10 },
      })}
    </div>
    ${setOfField(
      form,
      `${path}.languages`,
      fields.speaks,
      languages.map((language) => ({ value: language, words: LANGUAGE_NAMES[language] })),
    )}
    ${tickField(form, `${path}.mayChooseTickets`, fields.mayChoose)}`;
}
