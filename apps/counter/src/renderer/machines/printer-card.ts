import { html, nothing } from 'lit';
import {
  machinePageTexts,
  messagesIn,
  printerHelpText,
  printerStateMessages,
  proofLevelMessages,
  staffMachineTexts,
} from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { paperedLevel, printerLevel, printerRemedy, type PrinterHealth } from '../model/machine-levels.ts';
import { slipsGoTo } from '../model/paper-notes.ts';
import { machineCard } from './machine-card.ts';
import type { MachinesShown } from './machines-shown.ts';

/** DV4: a printer of slips: what it does, its paper, and where its slips go meanwhile. */
export function printerCard(shown: MachinesShown, health: DeviceHealthView, printer: PrinterHealth) {
  const { speaking, http, act, isBusy, mayProbe } = shown;
  const { language } = speaking;
  const texts = machinePageTexts(language);
  const { printerId, state, proofLevel, waitingSlips } = printer;
  const drawing = printerRemedy(printer);
  const other = printerLevel(printer) === 'trouble' ? slipsGoTo(health, printer) : null;
  const proof = proofLevel === null || proofLevel === 'D' ? [] : [messagesIn(proofLevelMessages, language)[proofLevel]];
  return machineCard(speaking, {
    ...{ test: 'machine-printer', icon: drawing === null ? 'printer' : 'printer-off', name: printer.name },
    ...{ level: paperedLevel(printer), since: printer.since, lastError: printer.lastError, simulated: false },
    state: messagesIn(printerStateMessages, language)[state],
    remedy: drawing === null ? null : { drawing, words: printerHelpText(printer, language) },
    remark: state === 'ready' && proofLevel === 'D' ? texts.proofless : null,
    facts: [
      ...(waitingSlips > 0 ? [texts.slipsWaiting(waitingSlips)] : []),
      ...(other === null ? [] : [staffMachineTexts(language).slipsGoTo(other.name)]),
      ...proof,
    ],
    content: html`<mc-printer-paper .printer=${printer} .http=${http} .speaking=${speaking}>
      ${
        mayProbe
          ? html`<button
              slot="acts"
              class="plain-button"
              type="button"
              ?disabled=${isBusy}
              data-test="probe-printer"
              @click=${() => act({ act: 'probe-printer', printerId })}
            >
              ${texts.probe}
            </button>`
          : nothing
      }
    </mc-printer-paper>`,
    actions: nothing,
  });
}
