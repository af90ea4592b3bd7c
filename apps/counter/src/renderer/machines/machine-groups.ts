import { html, nothing } from 'lit';
import { inputMachineTexts, machinePageTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { applianceCard } from './appliance-card.ts';
import { boardLineCard } from './board-line-card.ts';
import { cardGroup } from './card-group.ts';
import { followCard } from './follow-card.ts';
import { keypadLineCard, scannerCard } from './input-cards.ts';
import type { MachinesShown } from './machines-shown.ts';
import { printerCard } from './printer-card.ts';

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
    boardLines.map((each) => ({ id: each.lineId, shown: boardLineCard(shown, each) })),
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
