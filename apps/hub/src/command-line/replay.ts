import { dayStoryTexts } from '@motcua/messages';
import { SqliteAccessStore } from '../adapters/sqlite/access-store.ts';
import { openForReading } from '../adapters/sqlite/open-for-reading.ts';
import { readDay } from '../adapters/sqlite/read-days.ts';
import { upcast } from '../domain/event-versions.ts';
import { findDay } from './service-days.ts';
import { tellDay } from './tell-day.ts';
import type { Terminal } from './terminal.ts';
import type { StoryLanguage } from './story-language.ts';

/** Tells a service day; the last one where `day` is null. */
export function replayDay(dataFolder: string, day: string | null, language: StoryLanguage, { say }: Terminal): void {
  const database = openForReading(dataFolder);
  try {
    const { ordinal, date } = findDay(database.sqlite, day);
    const names = new Map(new SqliteAccessStore(database).devices().map((device) => [device.deviceId, device.name]));
    say(dayStoryTexts(language).title(ordinal, date));
    const deviceName = (deviceId: Parameters<typeof names.get>[0]) => names.get(deviceId) ?? null;
    for (const line of tellDay(readDay(database.sqlite, upcast, ordinal), { language, deviceName })) say(line);
  } finally {
    database.close();
  }
}
