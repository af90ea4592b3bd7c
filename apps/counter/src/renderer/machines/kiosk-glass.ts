import { html } from 'lit';
import { machinePageTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';

const MM_PER_INCH = 25.4;

/** UI6: how large the glass of a kiosk is, as far as somebody has measured it. */
export function glassFact({ glasses }: DeviceHealthView, deviceId: string, language: Speaking['language']): string {
  const texts = machinePageTexts(language);
  const glass = glasses.find((each) => each.deviceId === deviceId);
  if (glass === undefined) return texts.glassUnmeasured;
  const { pxPerMm, width, height } = glass;
  const inches = (Math.hypot(width, height) / pxPerMm / MM_PER_INCH).toFixed(1);
  return texts.glass(language === 'vi' ? inches.replace('.', ',') : inches);
}

/** UI6: the kiosk asks whoever stands there, once nobody takes a number. */
export function measureButton(language: Speaking['language'], isBusy: boolean, ask: () => void) {
  return html`<button class="plain-button" type="button" ?disabled=${isBusy} data-test="measure-glass" @click=${ask}>
    ${machinePageTexts(language).measureGlass}
  </button>`;
}
