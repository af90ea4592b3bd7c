import { html, nothing } from 'lit';
import type { HubHttp } from '@motcua/client';
import { LANGUAGE_NAMES, localText, type ScreenSettingsTexts } from '@motcua/messages';
import { LANGUAGES, type DeviceId, type Language } from '@motcua/protocol';
import { READY_LAYOUT_IDS, type DisplayLook } from '@motcua/protocol/screen-settings';
import { askMachine } from '../machines/ask-machine.ts';
import { setField } from '../settings/editing.ts';
import { valueAt } from '../settings/field-path.ts';
import { choice } from './settings-choice.ts';
import { fieldProblems, selectField, setOfField, type SettingsForm } from './settings-form.ts';
import type { LookPlace, Previewed } from './screens-previewed.ts';

const ZOOMS = [80, 90, 100, 110, 120, 130, 140, 150] as const;

type LookWays = {
  readonly choose: (look: LookPlace) => void;
  readonly http: HubHttp | null;
  readonly tell: (told: string) => void;
};

/** DP5: the usual look, and each paired display by its name. */
export function looksFields(form: SettingsForm, words: ScreenSettingsTexts, previewed: Previewed, ways: LookWays) {
  const { displays } = form.editing.draft.screens;
  const gone = displays.filter(({ deviceId }) => !form.displays.some((each) => each.deviceId === deviceId));
  return html`<div class="look">
      ${head(words, words.usual, '', isShown(previewed, 'usual'), () => ways.choose('usual'), nothing)}
      ${lookFields(form, words, 'screens.usual')}
    </div>
    ${form.displays.length === 0 ? html`<p class="hint">${words.noDisplays}</p>` : nothing}
    ${form.displays.map(({ deviceId, name, connected }) =>
      displayFields(form, words, previewed, ways, { deviceId, name, connected, isThere: true }),
    )}
    ${gone.map(({ deviceId }) =>
      displayFields(form, words, previewed, ways, {
        ...{ deviceId, name: words.gone(deviceId), connected: false, isThere: false },
      }),
    )}`;
}

type Display = {
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly connected: boolean;
  readonly isThere: boolean;
};

function displayFields(
  form: SettingsForm,
  words: ScreenSettingsTexts,
  previewed: Previewed,
  ways: LookWays,
  { deviceId, name, connected, isThere }: Display,
) {
  const { usual, displays } = form.editing.draft.screens;
  const place = displays.findIndex((each) => each.deviceId === deviceId);
  const toggle = (event: Event): void => {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    const others = displays.filter((each) => each.deviceId !== deviceId);
    form.edit((now) => setField(now, 'screens.displays', isOn ? [...others, { ...usual, deviceId }] : others));
    ways.choose(isOn ? others.length : 'usual');
  };
  const calibrate = html`<button
    type="button"
    class="plain-button"
    data-test="calibrate-${deviceId}"
    @click=${() => void showCalibration(deviceId, words, ways)}
  >
    ${words.calibrate}
  </button>`;
  const shown = place < 0 ? 'usual' : place;
  return html`<div class="look" id="screens.displays[${place}]" tabindex="-1" data-test="look-${deviceId}">
    ${head(
      words,
      name,
      isThere ? (connected ? words.connected : words.away) : '',
      place >= 0 && isShown(previewed, shown),
      () => ways.choose(shown),
      isThere ? calibrate : nothing,
    )}
    <label class="choice">
      <input type="checkbox" .checked=${place >= 0} data-test="own-look-${deviceId}" @change=${toggle} />${words.own}
    </label>
    ${place < 0 ? nothing : lookFields(form, words, `screens.displays[${place}]`)}
  </div>`;
}

function isShown(previewed: Previewed, place: LookPlace): boolean {
  return 'look' in previewed && previewed.look === place;
}

function head(
  words: ScreenSettingsTexts,
  name: string,
  soft: string,
  isPressed: boolean,
  choose: () => void,
  more: unknown,
) {
  return html`<div class="look-head">
    <p><b>${name}</b> <span class="soft">${soft}</span></p>
    <button type="button" class="plain-button look-way" aria-pressed=${isPressed ? 'true' : 'false'} @click=${choose}>
      ${words.preview}
    </button>
    ${more}
  </div>`;
}

async function showCalibration(deviceId: DeviceId, words: ScreenSettingsTexts, ways: LookWays): Promise<void> {
  if (ways.http === null) return;
  const result = await askMachine(ways.http, { act: 'show-calibration', deviceId, shown: true });
  const isDone = result.kind === 'ok' && result.value.kind === 'done';
  ways.tell(isDone ? words.calibrating : result.kind === 'no-answer' ? words.noAnswer : words.notConnected);
}

function lookFields(form: SettingsForm, words: ScreenSettingsTexts, path: string) {
  const { draft } = form.editing;
  const look = valueAt(draft, path) as DisplayLook;
  const layouts = [
    ...READY_LAYOUT_IDS.map((id) => ({ value: id, words: words.ready[id] })),
    ...draft.screens.layouts.map(({ layoutId, name }) => ({ value: layoutId, words: name })),
  ];
  const set = (field: string, value: unknown) => form.edit((now) => setField(now, `${path}.${field}`, value));
  return html`<div class="row">
      ${selectField(form, `${path}.layoutId`, words.layout, layouts)}
      ${selectField(form, `${path}.theme`, words.theme, [
        { value: 'night', words: words.themes.night },
        { value: 'day', words: words.themes.day },
      ])}
      ${choice(
        `${path}.zoomPercent`,
        words.zoom,
        ZOOMS.findIndex((zoom) => zoom === look.zoomPercent),
        ZOOMS.map((zoom) => `${zoom} %`),
        (chosen) => set('zoomPercent', ZOOMS[chosen] ?? 100),
        words.zoomNote,
      )}
      ${selectField(
        form,
        `${path}.zoneId`,
        words.zone,
        draft.voice.zones.map(({ zoneId, name }) => ({ value: zoneId, words: name })),
      )}
    </div>
    ${languageFields(words, look, path, (languages) => set('languages', languages))}
    ${fieldProblems(form, `${path}.languages`)}
    ${filterFields(
      form,
      `${path}.serviceIds`,
      [words.allServices, words.services],
      [...draft.services.map(({ serviceId, name }) => ({ value: serviceId, words: localText(name, 'vi') }))],
    )}
    ${filterFields(
      form,
      `${path}.counterIds`,
      [words.allCounters, words.counters],
      [
        ...draft.counters.map(({ counterId, label, name }) => ({
          ...{ value: counterId, words: `${label} · ${localText(name, 'vi')}` },
        })),
      ],
    )}`;
}

function languageFields(
  words: ScreenSettingsTexts,
  { languages }: DisplayLook,
  path: string,
  set: (languages: readonly Language[]) => void,
) {
  const [first = 'vi', ...others] = languages;
  const tick = (language: Language, event: Event): void => {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    const next = LANGUAGES.filter((each) => each !== first && (each === language ? isOn : others.includes(each)));
    set([first, ...next]);
  };
  return html`<div class="row" id="${path}.languages" tabindex="-1">
    ${choice(
      `${path}.languages[0]`,
      `${words.languages}: ${words.firstLanguage}`,
      LANGUAGES.indexOf(first),
      LANGUAGES.map((language) => LANGUAGE_NAMES[language]),
      (chosen) => {
        const next = LANGUAGES[chosen] ?? 'vi';
        set([next, ...languages.filter((language) => language !== next && language !== first)]);
      },
      words.languagesNote,
    )}
    <fieldset class="field">
      <legend>${words.otherLanguages}</legend>
      ${LANGUAGES.filter((language) => language !== first).map(
        (language) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${others.includes(language)}
              @change=${(event: Event) => tick(language, event)}
            />${LANGUAGE_NAMES[language]}
          </label>`,
      )}
    </fieldset>
  </div>`;
}

/** All of them, or some. */
function filterFields(
  form: SettingsForm,
  path: string,
  [all, some]: readonly [string, string],
  options: readonly { readonly value: string; readonly words: string }[],
) {
  const chosen = valueAt(form.editing.draft, path);
  const toggle = (event: Event): void => {
    const isAll = event.target instanceof HTMLInputElement && event.target.checked;
    form.edit((now) => setField(now, path, isAll ? null : options.map(({ value }) => value)));
  };
  return html`<label class="choice">
      <input type="checkbox" id="${path}-all" .checked=${chosen === null} @change=${toggle} />${all}
    </label>
    ${chosen === null ? nothing : setOfField(form, path, some, options)}`;
}
