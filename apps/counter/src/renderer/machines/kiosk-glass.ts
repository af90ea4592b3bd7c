import { html } from 'lit';
import { inchesText, machinePageTexts } from '@motcua/messages';
import { glassSizeOf, type DeviceHealthView } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';

/** UI6: how large the glass of a kiosk is, as far as somebody has measured it. */
export function glassFact({ glasses }: DeviceHealthView, deviceId: string, language: Speaking['language']): string {
  const texts = machinePageTexts(language);
  const glass = glasses.find((each) => each.deviceId === deviceId);
  if (glass === undefined) return texts.glassUnmeasured;
  return texts.glass(inchesText(glassSizeOf(glass).inches, language));
}

/** UI6: the kiosk asks whoever stands there, once nobody takes a number. */
export function measureButton(language: Speaking['language'], isBusy: boolean, ask: () => void) {
  return html`<button class="plain-button" type="button" ?disabled=${isBusy} data-test="measure-glass" @click=${ask}>
    ${machinePageTexts(language).measureGlass}
  </button>`;
}
