import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { setField } from '../settings/editing.ts';
import { choice } from './settings-choice.ts';
import { addButton, settingsEntry } from './settings-entry.ts';
import { numberField, textField, type SettingsForm } from './settings-form.ts';

const USUAL_PORT = 9100;

export function settingsPrinters(form: SettingsForm) {
  const { fields, editing } = form;
  return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${fields.printersLead}</p>
    <div class="entries">
      ${repeat(
        editing.draft.printers,
        (printer) => printer.printerId,
        (printer, place) =>
          settingsEntry(form, {
            ...{ list: 'printers', place, isOrdered: false, title: printer.name },
            soft: printer.connection.kind === 'tcp' ? printer.connection.host : fields.simulated,
            content: printerFields(form, printer, `printers[${place}]`),
          }),
      )}
    </div>
    ${addButton(form, 'printers', fields.addPrinter, fields.newPrinter)}`;
}

function printerFields(form: SettingsForm, { connection, paperWidthMm }: PrinterSettings, path: string) {
  const { fields, edit } = form;
  return html`${textField(form, `${path}.name`, fields.name)}
  ${choice(`${path}.paperWidthMm`, fields.paperWidth, paperWidthMm === 80 ? 1 : 0, ['58 mm', '80 mm'], (chosen) =>
    edit((now) => setField(now, `${path}.paperWidthMm`, chosen === 1 ? 80 : 58)),
  )}
  ${choice(
    `${path}.connection`,
    fields.connection,
    connection.kind === 'tcp' ? 0 : 1,
    [fields.tcp, fields.simulated],
    (chosen) =>
      edit((now) =>
        setField(
          now,
          `${path}.connection`,
          chosen === 1 ? { kind: 'simulated' } : { kind: 'tcp', host: '', port: USUAL_PORT },
        ),
      ),
  )}
  ${
    connection.kind === 'tcp'
      ? html`<div class="row">
          ${textField(form, `${path}.connection.host`, fields.host)}
          ${numberField(form, `${path}.connection.port`, fields.port)}
        </div>`
      : nothing
  }`;
}
