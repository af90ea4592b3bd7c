import { readFileSync } from 'node:fs';
import { setImmediate as soon } from 'node:timers';
import { rejectionForStaff } from '@motcua/messages';
import { createSlipDrawer, systemPrinterTimers } from '@motcua/printing';
import type { HubEpoch, PersonTag } from '@motcua/protocol/vocabulary';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { createThermalSlipSketcher } from '../adapters/printers/thermal-slip-sketcher.ts';
import { digest } from '../adapters/system/digest.ts';
import { createIds } from '../adapters/system/ids.ts';
import { SystemTimers } from '../adapters/system/timers.ts';
import { Writer } from '../application/writer.ts';
import { checkDrawnSettings } from '../composition/check-all-settings.ts';
import { ConfigError } from '../ports/errors.ts';
import { changeStoppedHub, type StoppedHub } from './open-alone.ts';
import { parseSettingsFile, type ReadSettings } from './settings-file.ts';
import type { Terminal } from './terminal.ts';

/**
 * Applies a settings file to a stopped hub, or to a folder where none has run yet: through the writer, so that the
 * journal says when and which. Returns the exit code: 0, or 2 when the file was refused; then nothing has changed.
 */
export async function importSettings(dataFolder: string, file: string, terminal: Terminal): Promise<0 | 2> {
  const read = await readChecked(readText(file));
  if (read.kind === 'refused') {
    for (const { field, problem } of read.problems) terminal.note(`${field}: ${problem}`);
    terminal.note(`motcua: ${file} was refused, nothing has changed. Mend the lines above and import it again.`);
    return 2;
  }
  if (read.liftedFrom !== null) {
    terminal.note(
      `motcua: ${file} was exported by an older Motcua (shape ${read.liftedFrom}): what has come since stands at its plain values.`,
    );
  }
  const { version, revision } = await changeStoppedHub(dataFolder, (hub) => apply(hub, read.settings));
  terminal.say(
    `Đã áp dụng thiết lập, bản ${version}. · Settings applied, version ${version} (event ${revision} of ${dataFolder}).`,
  );
  return 0;
}

/** Checked as the settings page's are: own slip templates are drawn and measured. */
async function readChecked(text: string): Promise<ReadSettings> {
  const drawer = createSlipDrawer(systemPrinterTimers());
  try {
    const sketcher = createThermalSlipSketcher(drawer);
    return await parseSettingsFile(text, (settings) => checkDrawnSettings(settings, sketcher, Date.now()));
  } finally {
    await drawer.close();
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(`The settings file ${file} cannot be read: ${(cause as Error).message}.`, { cause });
  }
}

async function apply(
  { journal, draft, clock }: StoppedHub,
  settings: CentreSettings,
): Promise<{ readonly version: number; readonly revision: number }> {
  const ids = createIds();
  const writer = new Writer({
    ...{ journal, draft, clock, timers: new SystemTimers(), ids, digest },
    logger: { info: ignore, warn: ignore, error: ignore },
    // Settings name no person.
    personTag: (person) => digest(person) as PersonTag,
    clockTrust: () => clock.trust(),
    isVoiced: () => false,
    slips: { printers: () => [], ofTicket: () => [] },
    onClockConfirmed: ignore,
    hubEpoch: ids.uuid() as HubEpoch,
    authorise: (by) => by.kind === 'system',
    afterThisTurn: (action) => soon(action),
    onCommitted: ignore,
  });
  // The file may come from another hub, or from long ago: what counts here is that it follows the present ones.
  const baseVersion = writer.state.index?.settings.version ?? 0;
  const handled = await writer.submitSystem({ type: 'change-settings', baseVersion, settings });
  writer.stop();
  if (handled.kind === 'accepted') return { version: baseVersion + 1, revision: handled.revision };
  const telling = { language: 'en', now: clock.now(), timeZone: settings.centre.timeZone } as const;
  throw new ConfigError(`Nothing has changed. ${rejectionForStaff(handled.rejection, telling)}`);
}

/** A command that a person watches has no log beside its own words. */
function ignore(): void {}
