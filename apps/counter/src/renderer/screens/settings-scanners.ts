import { html, nothing } from 'lit';
import { inputSettingsTexts, type InputSettingsTexts } from '@motcua/messages';
import type { ScannerSettings } from '@motcua/protocol/input-settings';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { setField } from '../settings/editing.ts';
import { COMMON_CONNECTION } from '../settings/new-boards.ts';
import { choice } from './settings-choice.ts';
import { explainedEntries } from './settings-entry.ts';
import { fieldProblems, textField, type SettingsForm } from './settings-form.ts';
import { serialFields } from './settings-serial.ts';

/** SC1: scanners, each at a port, and the page that each reports to. */
export function settingsScanners(form: SettingsForm) {
  const words = inputSettingsTexts(form.language);
  const add = { words: words.addScanner, name: words.newScanner };
  return explainedEntries(form, 'scanners', words.scannersLead, add, (scanner, path) => ({
    title: scanner.name,
    soft: reportWords(form, words, scanner),
    content: scannerFields(form, words, scanner, path),
  }));
}

function reportWords(form: SettingsForm, words: InputSettingsTexts, { reportsTo }: ScannerSettings): string {
  if (reportsTo.kind === 'kiosk') {
    const kiosk = form.kiosks.find(({ deviceId }) => deviceId === reportsTo.deviceId);
    return kiosk ? words.toKiosk(kiosk.name) : words.goneKiosk(reportsTo.deviceId);
  }
  const counter = form.editing.draft.counters.find(({ counterId }) => counterId === reportsTo.counterId);
  return counter ? words.toCounter(counter.label) : reportsTo.counterId;
}

function scannerFields(form: SettingsForm, words: InputSettingsTexts, scanner: ScannerSettings, path: string) {
  const { connection } = scanner;
  return html`${textField(form, `${path}.name`, form.fields.name)} ${connectionField(form, words, scanner, path)}
  ${connection.kind === 'serial' ? serialFields(form, `${path}.connection`) : nothing}
  ${connection.kind === 'kiosk' ? serialFields(form, `${path}.connection.port`) : nothing}
  ${connection.kind === 'kiosk' ? nothing : reportsToField(form, words, scanner, path)}
  ${fieldProblems(form, `${path}.reportsTo`)}`;
}

/** A scanner at a kiosk's own port reports to that kiosk: nothing more is asked. */
function connectionField(form: SettingsForm, words: InputSettingsTexts, { connection }: ScannerSettings, path: string) {
  const kiosks = kiosksWith(form, words, connection.kind === 'kiosk' ? connection.deviceId : null);
  const at = connection.kind === 'kiosk' ? kiosks.findIndex(({ deviceId }) => deviceId === connection.deviceId) : -1;
  const chosen = connection.kind === 'serial' ? 0 : connection.kind === 'simulated' ? 1 : at + 2;
  const options = [words.serial, words.simulated, ...kiosks.map(({ name }) => words.atKiosk(name))];
  return choice(`${path}.connection`, words.connection, chosen, options, (next) =>
    form.edit((now) => {
      const kiosk = kiosks[next - 2];
      if (!kiosk) return setField(now, `${path}.connection`, next === 0 ? COMMON_CONNECTION : { kind: 'simulated' });
      const { deviceId } = kiosk;
      const port = connection.kind === 'serial' ? connection : COMMON_CONNECTION;
      const moved = setField(now, `${path}.connection`, { kind: 'kiosk', deviceId, port });
      return setField(moved, `${path}.reportsTo`, { kind: 'kiosk', deviceId });
    }),
  );
}

function reportsToField(form: SettingsForm, words: InputSettingsTexts, { reportsTo }: ScannerSettings, path: string) {
  const { counters } = form.editing.draft;
  const kiosks = kiosksWith(form, words, reportsTo.kind === 'kiosk' ? reportsTo.deviceId : null);
  const chosen =
    reportsTo.kind === 'kiosk'
      ? kiosks.findIndex(({ deviceId }) => deviceId === reportsTo.deviceId)
      : kiosks.length + counters.findIndex(({ counterId }) => counterId === reportsTo.counterId);
  const options = [
    ...kiosks.map(({ name }) => words.toKiosk(name)),
    ...counters.map(({ label }) => words.toCounter(label)),
  ];
  return html`${choice(`${path}.reportsTo`, words.reportsTo, chosen, options, (next) => {
    const kiosk = kiosks[next];
    const counter = counters[next - kiosks.length];
    const target = kiosk
      ? { kind: 'kiosk', deviceId: kiosk.deviceId }
      : { kind: 'counter', counterId: counter?.counterId };
    form.edit((now) => setField(now, `${path}.reportsTo`, target));
  })}
  ${kiosks.length === 0 ? html`<p class="hint">${words.noKiosks}</p>` : nothing}
  ${fieldProblems(form, `${path}.reportsTo.counterId`)}`;
}

/** The kiosks that there are, and the one that the settings name although it is no more. */
function kiosksWith(form: SettingsForm, words: InputSettingsTexts, named: DeviceId | null): SettingsForm['kiosks'] {
  if (named === null || form.kiosks.some(({ deviceId }) => deviceId === named)) return form.kiosks;
  return [...form.kiosks, { deviceId: named, name: words.goneKiosk(named) }];
}
