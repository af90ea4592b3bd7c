import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import type { ApplianceHealth } from '../model/machine-levels.ts';
import type { Speaking } from '../speaking.ts';
import './appliance-control.ts';

/** AP8: the controls of a kiosk or a display, for its card. */
export function controlOf({ deviceId, name, connected }: ApplianceHealth, http: HubHttp | null, speaking: Speaking) {
  return html`<mc-appliance-control
    .deviceId=${deviceId}
    .name=${name}
    .connected=${connected}
    .http=${http}
    .speaking=${speaking}
  ></mc-appliance-control>`;
}
