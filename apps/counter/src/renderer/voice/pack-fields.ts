import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '@motcua/protocol';
import { voiceSettingsTexts, type VoiceRecorderTexts } from '@motcua/messages';
import { VARIETIES } from '@motcua/voice';
import { choice } from '../screens/settings-choice.ts';
import { startDraft, type PackDraft } from './pack-draft.ts';

const TONGUES = ['vi', 'km', 'blt', 'hmn', 'en'] as const;

/** What a pack is called, whose voice it is, and in which tongue. That is settled once something has been recorded (`another`). */
export function packFields(
  words: VoiceRecorderTexts,
  language: Language,
  draft: PackDraft,
  another: TemplateResult,
  change: (draft: PackDraft) => void,
) {
  const { tongues } = voiceSettingsTexts(language);
  const isEmpty = Object.keys(draft.clips).length === 0;
  const names = TONGUES.map((tongue) => tongues[tongue] ?? tongue);
  const field = (key: 'name' | 'speaker' | 'licence', label: string, hint: string) =>
    html`<div class="field">
      <label for="pack-${key}">${label}</label>
      <input
        id="pack-${key}"
        type="text"
        autocomplete="off"
        .value=${draft[key]}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) change({ ...draft, [key]: event.target.value });
        }}
      />
      ${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}
    </div>`;
  return html`<div class="row">
      ${
        isEmpty
          ? choice(
              'pack-tongue',
              words.tongue,
              TONGUES.findIndex((one) => one === draft.tongue),
              names,
              (chosen) => change({ ...startDraft(TONGUES[chosen] ?? 'vi'), name: draft.name, speaker: draft.speaker }),
            )
          : html`<p class="field"><strong>${tongues[draft.tongue] ?? draft.tongue}</strong> ${another}</p>`
      }
      ${
        draft.variety === null
          ? nothing
          : choice(
              'pack-variety',
              words.variety,
              VARIETIES.indexOf(draft.variety),
              VARIETIES.map((variety) => words.varieties[variety]),
              (chosen) => change({ ...draft, variety: VARIETIES[chosen] ?? 'south' }),
            )
      }
    </div>
    <div class="row">
      ${field('name', words.name, words.nameHint)} ${field('speaker', words.speaker, '')}
      ${field('licence', words.licence, words.licenceHint)}
    </div>`;
}
