import { html, nothing } from 'lit';
import { settingsProblemText, type SettingsTexts } from '@motcua/messages';
import type { SettingsProblem } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { PageWish } from '../page-event.ts';
import { compare } from '../settings/compare.ts';
import { problemsOf, type EditingAnswer } from '../settings/editing.ts';
import { entryNameOf, sectionOf, SETTINGS_SECTIONS, type SettingsSection } from '../settings/settings-sections.ts';
import type { SettingsForm } from './settings-form.ts';

export function settingsNavigation(form: SettingsForm, chosen: SettingsSection, choose: (s: SettingsSection) => void) {
  const { texts, editing } = form;
  const wrong = problemsOf(editing).map(({ field }) => sectionOf(field));
  return html`<nav aria-label=${texts.title}>
    ${SETTINGS_SECTIONS.map((section) => {
      const count = wrong.filter((each) => each === section).length;
      return html`<button
        type="button"
        class=${section === chosen ? 'chosen' : ''}
        aria-current=${section === chosen ? 'page' : 'false'}
        data-test="to-${section}"
        @click=${() => choose(section)}
      >
        ${texts.sections[section]}
        ${count > 0 ? html`<span class="mark" aria-label=${texts.problemCount(count)}>${count}</span>` : nothing}
      </button>`;
    })}
  </nav>`;
}

type Ways = {
  readonly show: (field: string) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
};

/** What became of the last checking or applying, and every problem with a way to its field. */
export function settingsAnswer(form: SettingsForm, problems: readonly SettingsProblem[], ways: Ways) {
  const { editing, texts } = form;
  const { answer } = editing;
  if (answer === null) return nothing;
  const isGood = ['checked', 'applied', 'imported', 'put-back', 'merged'].includes(answer.kind);
  return html`<div class="told ${isGood ? 'good' : 'alarm'}" role="alert" data-test="settings-told">
    <p>${answerWords(texts, answer)}</p>
    ${
      answer.kind === 'refused'
        ? html`<ul>
            ${problems.map(
              (problem) =>
                html`<li>
                  <button
                    type="button"
                    class="to-field"
                    data-field=${problem.field}
                    @click=${() => ways.show(problem.field)}
                  >
                    ${whereWords(form, problem.field)}
                  </button>
                  ${settingsProblemText(problem, form.language)}.
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      answer.kind === 'changed-meanwhile'
        ? html`${answer.theirs === null ? nothing : differences(form, answer.theirs)}
            <p class="ways">
              <button
                class="plain-button main"
                type="button"
                data-test="keep-mine"
                ?disabled=${answer.theirs === null}
                @click=${ways.keepMine}
              >
                ${texts.keepMine}
              </button>
              <button class="plain-button" type="button" data-test="take-theirs" @click=${ways.takeTheirs}>
                ${texts.takeTheirs}
              </button>
            </p>`
        : nothing
    }
  </div>`;
}

/** Who has changed what, part by part, before one document takes the place of another. */
function differences(form: SettingsForm, theirs: CentreSettings) {
  const { texts, editing } = form;
  const all = compare(editing, theirs);
  const rows = [
    { title: texts.changedByThem, parts: all.filter(({ byMe }) => !byMe) },
    { title: texts.changedByMe, parts: all.filter(({ byThem }) => !byThem) },
    { title: texts.changedByBoth, parts: all.filter(({ byMe, byThem }) => byMe && byThem) },
  ];
  return html`<dl data-test="differences">
    ${rows
      .filter(({ parts }) => parts.length > 0)
      .map(
        ({ title, parts }) =>
          html`<dt>${title}</dt>
            <dd>${[...new Set(parts.map(({ path }) => partWords(texts, theirs, path)))].join('; ')}</dd>`,
      )}
  </dl>`;
}

function partWords(texts: SettingsTexts, settings: CentreSettings, path: string): string {
  const entry = entryNameOf(settings, path);
  const section = texts.sections[sectionOf(path)];
  return entry === '' ? section : `${section} – ${entry}`;
}

/** Where a problem is, in the words of the page: "Lĩnh vực – Hộ tịch:" */
function whereWords({ texts, editing }: SettingsForm, field: string): string {
  return `${partWords(texts, editing.draft, field)}:`;
}

function answerWords(texts: SettingsTexts, answer: EditingAnswer): string {
  switch (answer.kind) {
    case 'checked':
      return texts.checked;
    case 'applied':
      return texts.applied(answer.version);
    case 'refused':
      return texts.refused;
    case 'imported':
      return texts.imported;
    case 'put-back':
      return texts.putBack;
    case 'merged':
      return texts.merged;
    case 'changed-meanwhile':
      return texts.changedMeanwhile;
    case 'in-use':
      return texts.inUse(answer.what, answer.id, answer.count);
    case 'storage-unavailable':
      return texts.storageUnavailable;
  }
}

type LeaveWays = {
  readonly stay: () => void;
  readonly leave: (wish: PageWish) => void;
  readonly dropAndLeave: (wish: PageWish) => void;
};

export function leaveQuestion(texts: SettingsTexts, wish: PageWish, ways: LeaveWays) {
  return html`<div class="told question" role="alertdialog" aria-label=${texts.unsaved} data-test="ask-leave">
    <p>${texts.askLeave}</p>
    <p class="ways">
      <button class="plain-button main" type="button" data-test="stay" @click=${ways.stay}>${texts.stay}</button>
      <button class="plain-button" type="button" data-test="leave" @click=${() => ways.leave(wish)}>
        ${texts.leave}
      </button>
      <button class="plain-button" type="button" @click=${() => ways.dropAndLeave(wish)}>${texts.dropAndLeave}</button>
    </p>
  </div>`;
}
