import { html, nothing } from 'lit';
import { machinePageTexts, voiceMachineTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { applianceLevel, isMute, isOfficeOpen, voiceOf, type ApplianceHealth } from '../model/machine-levels.ts';
import { controlOf } from './control-of.ts';
import { aloneRemark } from './kiosk-alone.ts';
import { glassFact, measureButton } from './kiosk-glass.ts';
import { printerFact } from './kiosk-printer.ts';
import { machineCard } from './machine-card.ts';
import type { MachinesShown } from './machines-shown.ts';

/** DV4: a kiosk or a display: whether it is there, whether it is heard, and what can be done to it from here. */
export function applianceCard(
  { speaking, overview, http, act, isBusy, mayProbe, mayControl }: MachinesShown,
  health: DeviceHealthView,
  appliance: ApplianceHealth,
) {
  const voice = voiceOf(health, appliance);
  const words = voiceMachineTexts(speaking.language);
  const texts = machinePageTexts(speaking.language);
  const level = applianceLevel(appliance, voice, overview, speaking.hubMs);
  const { deviceId, role, connected, unusedSince } = appliance;
  const isUnused = level === 'unused';
  const mute = connected && voice !== null && voice.sound !== 'ready' && isMute(voice) ? voice.sound : null;
  const told = [
    ...(voice !== null && voice.missing.length > 0 ? [words.missing(voice.missing.join(', '))] : []),
    ...(voice !== null && voice.unplayable.length > 0
      ? [words.unplayable(voice.unplayable.map((name) => `“${name}”`).join(', '))]
      : []),
  ];
  const missing = connected && told.length > 0 ? told.join(' ') : null;
  const isResting = level === 'off' && !isOfficeOpen(overview, speaking.hubMs);
  return machineCard(speaking, {
    ...{ test: `machine-${role}`, icon: role === 'kiosk' ? 'touch' : 'monitor', name: appliance.name, level },
    ...{ since: unusedSince ?? appliance.since, lastError: null, simulated: false },
    facts:
      role === 'kiosk'
        ? [...printerFact(health, appliance, speaking.language), glassFact(health, deviceId, speaking.language)]
        : !connected || voice === null
          ? []
          : [voice.speaks ? words.speaks : words.silent],
    state:
      connected && mute !== null
        ? words[mute]
        : connected
          ? texts.connected
          : appliance.expected
            ? texts.notThere
            : texts.notYetThere,
    remedy:
      mute !== null
        ? { drawing: 'sound-on', words: words[`${mute}Help`] }
        : connected || isResting || isUnused
          ? null
          : { drawing: 'screen-power', words: texts.applianceHelp },
    remark: isUnused
      ? texts.applianceUnused
      : isResting
        ? texts.applianceAtRest
        : (missing ?? aloneRemark(health, deviceId, speaking)),
    content: mayControl ? controlOf(appliance, http, speaking) : nothing,
    actions:
      role === 'display' && connected
        ? html`<button
            class="plain-button"
            type="button"
            ?disabled=${isBusy}
            data-test="show-calibration"
            @click=${() => act({ act: 'show-calibration', deviceId, shown: true })}
          >
            ${texts.showCalibration}
          </button>`
        : role === 'kiosk' && connected && mayProbe
          ? measureButton(speaking.language, isBusy, () => act({ act: 'measure-glass', deviceId, shown: true }))
          : nothing,
  });
}
