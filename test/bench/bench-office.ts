import { cpSync } from 'node:fs';
import type { CounterId } from '@motcua/protocol';
import { BenchHub, NO_PRINTER } from './bench-hub.ts';
import { DayFile, type StoredRecord } from './day-file.ts';
import { copyVisits, readVisits } from './copy-visits.ts';
import { CallingClerk, press, SERVICES } from './office-commands.ts';

export const COUNTERS = 32;

export function counterIdOf(i: number): CounterId {
  return `quay-${i + 1}` as CounterId;
}

/**
 * Makes the data folder of an office of 32 counters, each of which calls from all lines, with one visit to each
 * service on its day. The hub writes all of it but for the settings, which are its own with more counters.
 */
export async function makeOffice(dataFolder: string): Promise<void> {
  const place = { dataFolder, printerPort: NO_PRINTER, profileFolder: null };
  await (await BenchHub.start(place)).stop();
  applyBenchSettings(dataFolder);
  const hub = await BenchHub.start(place);
  try {
    const [kiosk] = await hub.connectDevices('kiosk', 1);
    const [page] = await hub.connectStaff(1);
    if (!kiosk || !page) throw new Error('nobody came');
    const clerk = new CallingClerk(page, counterIdOf(0));
    await clerk.open();
    for (const i of SERVICES.keys()) {
      await press(kiosk, i);
      await clerk.callNext();
      await clerk.complete();
    }
  } finally {
    await hub.stop();
  }
}

/** A copy of the office with a day on which so many tickets were issued, of which the last ones still wait. */
export function makeDay(officeFolder: string, dataFolder: string, issued: number, waiting: number): void {
  cpSync(officeFolder, dataFolder, { recursive: true });
  const file = new DayFile(dataFolder);
  try {
    copyVisits(file, readVisits(file), issued, waiting);
  } finally {
    file.close();
  }
}

function applyBenchSettings(dataFolder: string): void {
  const file = new DayFile(dataFolder);
  try {
    const applied = file.events().findLast(({ record }) => record.event.type === 'SettingsApplied');
    if (!applied) throw new Error('the hub has no settings');
    const { row, record } = applied;
    file.append(row, { ...record, event: { ...record.event, settings: benchSettings(record) } });
  } finally {
    file.close();
  }
}

type Settings = {
  readonly version: number;
  readonly centre: Readonly<Record<string, unknown>>;
  readonly series: readonly Readonly<Record<string, unknown>>[];
  readonly counters: readonly Readonly<Record<string, unknown>>[];
};

function benchSettings({ event }: StoredRecord): Settings {
  const settings = event['settings'] as Settings;
  return {
    ...settings,
    version: settings.version + 1,
    centre: { ...settings.centre, timeZone: zoneOfNoon() },
    // A line that only grows while nobody calls must not come to the end of its numbers.
    series: settings.series.map((each) => ({ ...each, last: 9_999, reserve: null, pad: null })),
    counters: Array.from({ length: COUNTERS }, (_, i) => ({
      ...settings.counters[0],
      ...{ counterId: counterIdOf(i), label: String(i + 1), serviceIds: SERVICES },
    })),
  };
}

/** A time zone in which it is about noon, so that no day ends while the bench runs. `Etc/GMT-7` is UTC+7. */
function zoneOfNoon(): string {
  const east = 12 - new Date().getUTCHours();
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
