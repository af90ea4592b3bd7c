import { html, nothing } from 'lit';
import type { HubHttp } from '@motcua/client';
import {
  boardLineStateMessages,
  boardStateMessages,
  inputMachineTexts,
  machinePageTexts,
  messagesIn,
  printerStateMessages,
  proofLevelMessages,
  staffMachineTexts,
  voiceMachineTexts,
  type MachinePageTexts,
} from '@motcua/messages';
import type { BoardLineHealth, DeviceHealthView, MachineAct, QueueOverviewView } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import {
  applianceLevel,
  boardLevel,
  boardRemedy,
  isMute,
  isOfficeOpen,
  lineRemedy,
  paperedLevel,
  printerLevel,
  printerRemedy,
  voiceOf,
  wholeLineLevel,
  type ApplianceHealth,
  type BoardHealth,
  type PrinterHealth,
} from '../model/machine-levels.ts';
import { slipsGoTo } from '../model/paper-notes.ts';
import type { Speaking } from '../speaking.ts';
import { cardGroup } from './card-group.ts';
import { controlOf } from './control-of.ts';
import { keypadLineCard, scannerCard } from './input-cards.ts';
import { followCard } from './follow-card.ts';
import { aloneRemark } from './kiosk-alone.ts';
import { glassFact, measureButton } from './kiosk-glass.ts';
import { printerFact } from './kiosk-printer.ts';
import { levelMark, machineCard, remedyBlock } from './machine-card.ts';

/** What the cards are made from, and what their buttons do. */
export type MachinesShown = {
  readonly speaking: Speaking;
  readonly overview: QueueOverviewView | null;
  /** For parts that act by themselves. */
  readonly http: HubHttp | null;
  readonly act: (act: MachineAct) => void;
  /** SL5: supervisors and administrators. */
  readonly mayProbe: boolean;
  /** AP8: administrators. */
  readonly mayControl: boolean;
  readonly isBusy: boolean;
};

/** DV4: every machine of the office, by what it is for. */
export function machineGroups(shown: MachinesShown, health: DeviceHealthView) {
  const { printers, boardLines, appliances } = health;
  const texts = machinePageTexts(shown.speaking.language);
  const { groups, empty } = texts;
  const inputs = inputMachineTexts(shown.speaking.language);
  const kiosks = appliances.filter(({ role }) => role === 'kiosk');
  const displays = appliances.filter(({ role }) => role === 'display');
  return html`${cardGroup(
    'printers',
    groups.printers,
    empty.printers,
    printers.map((each) => ({ id: each.printerId, shown: printerCard(shown, health, each) })),
  )}
  ${cardGroup(
    'boards',
    groups.boards,
    empty.boards,
    boardLines.map((each) => ({ id: each.lineId, shown: lineCard(shown, each) })),
  )}
  ${cardGroup('inputs', inputs.group, inputs.empty, [
    ...health.scanners.map((each) => ({ id: `s ${each.scannerId}`, shown: scannerCard(shown.speaking, each) })),
    ...health.keypadLines.map((each) => ({
      id: `k ${each.lineId}`,
      shown: keypadLineCard(shown.speaking, each, shown.overview),
    })),
  ])}
  ${cardGroup(
    'kiosks',
    groups.kiosks,
    empty.kiosks,
    kiosks.map((each) => ({ id: each.deviceId, shown: applianceCard(shown, health, each) })),
  )}
  ${cardGroup(
    'displays',
    groups.displays,
    empty.displays,
    displays.map((each) => ({ id: each.deviceId, shown: applianceCard(shown, health, each) })),
  )}
  ${health.follow === null ? nothing : cardGroup('phones', texts.phones.group, '', [{ id: 'phones', shown: followCard(shown.speaking, health.follow) }])}`;
}

function printerCard(shown: MachinesShown, health: DeviceHealthView, printer: PrinterHealth) {
  const { speaking, http, act, isBusy, mayProbe } = shown;
  const { language } = speaking;
  const texts = machinePageTexts(language);
  const { printerId, state, proofLevel, waitingSlips } = printer;
  const drawing = printerRemedy(state);
  const other = printerLevel(printer) === 'trouble' ? slipsGoTo(health, printer) : null;
  const words = state === 'starting' || state === 'ready' ? '' : staffMachineTexts(language).printerHelp[state];
  const proof = proofLevel === null || proofLevel === 'D' ? [] : [messagesIn(proofLevelMessages, language)[proofLevel]];
  return machineCard(speaking, {
    ...{ test: 'machine-printer', icon: drawing === null ? 'printer' : 'printer-off', name: printer.name },
    ...{ level: paperedLevel(printer), since: printer.since, lastError: printer.lastError, simulated: false },
    state: messagesIn(printerStateMessages, language)[state],
    remedy: drawing === null ? null : { drawing, words },
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

function lineCard(shown: MachinesShown, line: BoardLineHealth) {
  const { speaking, act, isBusy } = shown;
  const { language } = speaking;
  const texts = machinePageTexts(language);
  const { state, timesLost, lineId } = line;
  const drawing = lineRemedy(state);
  const help: Readonly<Partial<Record<string, string>>> = texts.lineHelp;
  return machineCard(speaking, {
    ...{ test: 'machine-line', icon: 'monitor', name: line.name, level: wholeLineLevel(line) },
    ...{ since: line.since, lastError: line.lastError, simulated: line.simulated, remark: null },
    state: stateOnly(messagesIn(boardLineStateMessages, language)[state]),
    remedy: drawing === null ? null : { drawing, words: help[state] ?? '' },
    facts: timesLost > 0 ? [texts.timesLost(timesLost)] : [],
    content: html`<ul class="boards">
      ${line.boards.map((board) => boardRow(shown, line, board))}
    </ul>`,
    actions:
      state === 'open' && line.boards.length > 1
        ? html`<button
            class="plain-button"
            type="button"
            ?disabled=${isBusy}
            data-test="test-line"
            @click=${() => act({ act: 'show-board-test', lineId, boardId: null })}
          >
            ${texts.showTestOnAll}
          </button>`
        : nothing,
  });
}

function boardRow(
  { speaking, act, isBusy }: MachinesShown,
  { lineId, state: line }: BoardLineHealth,
  board: BoardHealth,
) {
  const { language } = speaking;
  const texts = machinePageTexts(language);
  const { boardId, name, state, wanted, decoded, timesFailed } = board;
  const drawing = boardRemedy(state);
  const help: Readonly<Partial<Record<string, string>>> = texts.boardHelp;
  const facts = [
    wanted === '' ? texts.shallBeDark : texts.shallShow(asShown(wanted, texts)),
    ...(decoded === null || decoded === '' ? [] : [texts.simulatedShows(asShown(decoded, texts))]),
    ...(timesFailed > 0 ? [texts.timesFailed(timesFailed)] : []),
  ];
  return html`<li data-test="machine-board" data-board=${boardId}>
    <div class="head"><b>${name}</b>${line === 'open' ? levelMark(texts, boardLevel(state)) : nothing}</div>
    ${
      line === 'open'
        ? html`<span
              >${stateOnly(messagesIn(boardStateMessages, language)[state])}
              <span class="soft">· ${facts.join(' · ')}</span></span
            >
            <button
              class="plain-button"
              type="button"
              ?disabled=${isBusy}
              data-test="test-board"
              @click=${() => act({ act: 'show-board-test', lineId, boardId })}
            >
              ${texts.showTest}
            </button>`
        : nothing
    }
    ${line === 'open' && drawing !== null ? remedyBlock(texts, { drawing, words: help[state] ?? '' }) : nothing}
  </li>`;
}

function applianceCard(
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

/** Dashes read badly, and break a line. */
function asShown(text: string, texts: MachinePageTexts): string {
  return /^-+$/.test(text) ? texts.dashes : text;
}

/** The words of the alerts say what to do as well; here that stands beside a drawing. */
function stateOnly(words: string): string {
  return capitalised(words.split(',', 1)[0] ?? words);
}
