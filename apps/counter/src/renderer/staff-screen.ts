import { html } from 'lit';
import type { PagePart } from './fetched-parts.ts';
import type { StaffState } from './model/staff-state.ts';
import type { KeptSettings } from './settings/kept-settings.ts';
import type { Speaking } from './speaking.ts';
import type { StaffParts } from './staff-desk.ts';

/** The element that shows this screen. */
export function partOfScreen({ screen, you }: Pick<StaffState, 'screen' | 'you'>): PagePart {
  // ST1
  return screen === 'day' && you?.role === 'guide' ? 'mc-guide-screen' : `mc-${screen}-screen`;
}

/** What was typed into the settings and not applied. */
export type SettingsKeeper = {
  readonly kept: KeptSettings | null;
  readonly keep: (kept: KeptSettings | null) => void;
};

/** The screen on which somebody works who has signed in. */
export function staffScreen(state: StaffState, speaking: Speaking, parts: StaffParts | null, settings: SettingsKeeper) {
  const { http = null, link = null } = parts ?? {};
  switch (state.screen) {
    case 'counters':
      return html`<mc-counters-screen .state=${state} .speaking=${speaking} .http=${http}></mc-counters-screen>`;
    case 'counter':
      return html`<mc-counter-screen .state=${state} .speaking=${speaking} .http=${http}></mc-counter-screen>`;
    case 'day':
      // ST1
      if (state.you?.role === 'guide') {
        return html`<mc-guide-screen
          .state=${state}
          .speaking=${speaking}
          .http=${http}
          .link=${link}
        ></mc-guide-screen>`;
      }
      return html`<mc-day-screen .state=${state} .speaking=${speaking} .http=${http} .link=${link}></mc-day-screen>`;
    case 'floor':
      return html`<mc-floor-screen .state=${state} .speaking=${speaking} .http=${http}></mc-floor-screen>`;
    case 'records':
      return html`<mc-records-screen .state=${state} .speaking=${speaking} .http=${http}></mc-records-screen>`;
    case 'settings':
      return html`<mc-settings-screen
        .state=${state}
        .speaking=${speaking}
        .http=${http}
        .kept=${settings.kept}
        .keep=${settings.keep}
      ></mc-settings-screen>`;
    case 'machines':
      return html`<mc-machines-screen
        .state=${state}
        .speaking=${speaking}
        .http=${http}
        .kept=${settings.kept}
        .keep=${settings.keep}
      ></mc-machines-screen>`;
    case 'devices':
      return html`<mc-devices-screen .state=${state} .speaking=${speaking} .http=${http}></mc-devices-screen>`;
    case 'accounts':
      return html`<mc-accounts-screen .state=${state} .speaking=${speaking} .http=${http}></mc-accounts-screen>`;
    case 'password':
      return html`<mc-password-screen .state=${state} .speaking=${speaking} .http=${http}></mc-password-screen>`;
    case 'morning':
      return html`<mc-morning-screen .state=${state} .speaking=${speaking} .http=${http}></mc-morning-screen>`;
  }
}
