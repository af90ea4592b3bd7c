import type { PreviewStage } from './preview-stage.ts';

/** AC17: a PC that is not paired, at the sign-in and where an administrator sits at it. */
export function doorScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  return {
    'sign-in-unpaired': () => {
      stage.counterPc = { state: 'unpaired' };
      stage.setLink({ kind: 'refused', code: 'not-signed-in' });
    },
    'sign-in-pairing': () => {
      stage.counterPc = { state: 'unpaired' };
      stage.setLink({ kind: 'refused', code: 'not-signed-in' });
      const press = (): void => {
        const door = document.querySelector('mc-staff-page')?.shadowRoot?.querySelector('mc-sign-in-screen');
        const pc = door?.shadowRoot?.querySelector('mc-this-pc')?.shadowRoot;
        const button = pc?.querySelector<HTMLButtonElement>('[data-test=pair-this-pc]');
        if (button) button.click();
        else setTimeout(press, 100);
      };
      press();
    },
    'devices-own-pc': () => {
      stage.counterPc = { state: 'unpaired' };
      stage.goTo('devices');
    },
  };
}
