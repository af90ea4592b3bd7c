import { html } from 'lit';
import type { VoiceRecorderTexts } from '@motcua/messages';

/** VO2: a clip that was recorded elsewhere, on a phone for instance; the only way where a browser keeps its microphone to itself. */
export function clipFileField(words: VoiceRecorderTexts, isOff: boolean, take: (file: File) => void) {
  const onChange = (event: Event): void => {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!(input instanceof HTMLInputElement) || file === undefined) return;
    // The same file can be chosen again.
    input.value = '';
    take(file);
  };
  return html`<label class="field"
    >${words.fromFile}<input type="file" accept="audio/*" data-test="clip-file" ?disabled=${isOff} @change=${onChange}
  /></label>`;
}
