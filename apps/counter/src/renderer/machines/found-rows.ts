import { html, nothing } from 'lit';
import type { FindDevicesTexts } from '@motcua/messages';
import type { AskedAddresses, DeviceId, FoundPort, KioskPortsFound } from '@motcua/protocol';
import { FOUND_AT_KIOSKS, FOUND_KINDS, type FoundKind } from '@motcua/protocol/machines';
import type { FoundThing } from '../settings/add-found.ts';

type Add = (thing: FoundThing, kind: FoundKind) => Promise<void>;

const ICONS: Readonly<Record<FoundKind | 'unknown', string>> = {
  ...{ printer: 'printer', boards: 'monitor', scanner: 'ticket', keypad: 'keyboard', unknown: 'question' },
};

/** DV2: the ports of one machine. `kiosk`: whose; null: the hub's. `none`: what is said where it has no port. */
export function portList(
  texts: FindDevicesTexts,
  { kiosk, ports, none }: { kiosk: DeviceId | null; ports: readonly FoundPort[]; none: string },
  add: Add,
) {
  if (ports.length === 0) return html`<p data-test="no-ports">${none}</p>`;
  return html`${ports.every(({ usedBy }) => usedBy !== null) ? html`<p>${texts.noneFree}</p>` : nothing}
    <ul data-test="found-ports">
      ${ports.map((port) => portRow(texts, port, kiosk, add))}
    </ul>`;
}

/** DV2: what a kiosk sees at its own ports, or why nobody knows. */
export function kioskPart(texts: FindDevicesTexts, found: KioskPortsFound['kiosks'][number], add: Add) {
  const { deviceId: kiosk, name, silence, ports } = found;
  return html`<section data-test="kiosk-ports" data-silence=${silence ?? 'none'}>
    <h4>${texts.atKiosk(name)}</h4>
    ${silence === null ? portList(texts, { kiosk, ports, none: texts.kioskNone }, add) : html`<p>${texts.silences[silence]}</p>`}
  </section>`;
}

/** DV2: a port, what stands there and why that is believed; one button takes it into the settings. */
function portRow(texts: FindDevicesTexts, port: FoundPort, kiosk: DeviceId | null, add: Add) {
  const { likely, sure, usedBy, reasons, usbId, serialNumber } = port;
  const path = port.stablePath ?? port.path;
  const kind = likely === 'unknown' ? texts.unknown : texts.likely[likely];
  const title = likely === 'unknown' ? kind : sure ? texts.sure(kind) : texts.perhaps(kind);
  const why = [...new Set(reasons.map(({ reason, name }) => texts.reasons[reason](name)))].join(' · ');
  const facts = [
    ...(usbId === null ? [] : [texts.usbId(usbId)]),
    ...(serialNumber === null ? [] : [texts.serialNumber(serialNumber)]),
  ];
  const thing: FoundThing = { at: { port: port.port, path, kiosk }, modelId: port.modelId };
  return html`<li class=${usedBy === null ? '' : 'used'} data-test="found-port" data-likely=${likely}>
    <mc-icon .name=${ICONS[likely]}></mc-icon>
    <div class="what">
      <b>${title}</b>
      <span class="path">${path}</span>
      <span class="soft">${why === '' ? texts.unknownHint : why}</span>
      ${facts.length === 0 ? nothing : html`<span class="soft">${facts.join(' · ')}</span>`}
    </div>
    ${usedBy === null ? addButtons(texts, thing, { likely, kiosk }, add) : html`<span class="soft">${texts.usedBy(usedBy.name)}</span>`}
  </li>`;
}

/** The likely kind as one button, the others behind a choice: what a plug tells may be wrong. */
function addButtons(
  texts: FindDevicesTexts,
  thing: FoundThing,
  { likely, kiosk }: { likely: FoundKind | 'unknown'; kiosk: DeviceId | null },
  add: Add,
) {
  const ofSerial: readonly FoundKind[] = kiosk === null ? FOUND_KINDS : FOUND_AT_KIOSKS;
  const possible: readonly FoundKind[] = thing.at.port === 'serial' ? ofSerial : ['printer'];
  const words = likely === 'unknown' ? texts.someKind : texts.otherKind;
  const others = possible.filter((kind) => kind !== likely);
  const choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const kind = others.find((each) => each === (event.target as HTMLSelectElement).value);
    event.target.value = '';
    if (kind !== undefined) void add(thing, kind);
  };
  return html`<div class="add">
    ${
      likely === 'unknown'
        ? nothing
        : html`<button class="plain-button main" type="button" data-test="add-found" @click=${() => add(thing, likely)}>
            ${texts.addAs[likely]}
          </button>`
    }
    ${
      others.length === 0
        ? nothing
        : html`<select aria-label=${words} data-test="add-other" @change=${choose}>
            <option value="">${words}…</option>
            ${others.map((kind) => html`<option value=${kind}>${texts.addAs[kind]}</option>`)}
          </select>`
    }
  </div>`;
}

/** DV3: what came of asking an address. */
export function answerRow(texts: FindDevicesTexts, asked: AskedAddresses['answers'][number], add: Add) {
  const { host, port, answer, maker, model, modelId, usedBy } = asked;
  const who = usedBy?.name ?? (model.startsWith(maker) ? model : `${maker} ${model}`).trim();
  const thing: FoundThing = { at: { port: 'network', host, tcpPort: port }, modelId };
  return html`<li data-test="answer" data-answer=${answer}>
    <mc-icon .name=${answer === 'printer' || answer === 'in-settings' ? 'printer' : 'printer-off'}></mc-icon>
    <div class="what">
      <b>${host}:${port}</b>
      <span>${texts.answers[answer](who)}</span>
    </div>
    ${
      answer === 'printer' || answer === 'silent'
        ? html`<div class="add">
            <button
              class="plain-button ${answer === 'printer' ? 'main' : ''}"
              type="button"
              data-test="add-address"
              @click=${() => add(thing, 'printer')}
            >
              ${texts.addAs.printer}
            </button>
          </div>`
        : nothing
    }
  </li>`;
}
