import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Day = {
  readonly ordinal: number;
  /** The label that it was opened with. */
  readonly date: string;
  readonly isClosed: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
};

type StoredEvent = {
  readonly at: number;
  readonly dayOrdinal: number;
  readonly event: {
    readonly type: string;
    readonly ordinal?: number;
    readonly date?: string;
    readonly number?: string;
  };
};

/**
 * DA1, DA2, IS1: the service days of a journal. Throws when time went back in it, an ordinal was left out or came back,
 * something happened in a day that was closed, or a number was given twice in one day.
 */
export function checkDays(dataFolder: string): Day[] {
  const sqlite = new DatabaseSync(join(dataFolder, 'motcua.sqlite'), { readOnly: true });
  try {
    const days: Day[] = [];
    const numbers = new Set<string>();
    let lastAt = Number.NEGATIVE_INFINITY;
    for (const row of sqlite.prepare('SELECT record FROM events ORDER BY seq').iterate()) {
      const stored = JSON.parse(Buffer.from(row['record'] as Uint8Array).toString('utf8')) as StoredEvent;
      if (stored.at < lastAt) throw new Error(`time went back from ${lastAt} to ${stored.at}`);
      lastAt = stored.at;
      follow(days, stored);
      const { type, number } = stored.event;
      if (type !== 'TicketIssued') continue;
      const name = `${number} in day ${days.at(-1)?.ordinal}`;
      if (numbers.has(name)) throw new Error(`${name} was given twice`);
      numbers.add(name);
    }
    return days;
  } finally {
    sqlite.close();
  }
}

function follow(days: Day[], { at, event }: StoredEvent): void {
  const last = days.at(-1);
  switch (event.type) {
    case 'ServiceDayOpened':
      if (event.ordinal !== (last?.ordinal ?? 0) + 1) throw new Error(`day ${event.ordinal} follows ${last?.ordinal}`);
      if (last && !last.isClosed) throw new Error(`day ${event.ordinal} opened before the last one was closed`);
      days.push({ ordinal: event.ordinal, date: event.date ?? '', isClosed: false, firstAt: at, lastAt: at });
      return;
    case 'ServiceDayClosed':
      if (!last || last.isClosed || last.ordinal !== event.ordinal)
        throw new Error(`day ${event.ordinal} was not open`);
      days[days.length - 1] = { ...last, isClosed: true, lastAt: at };
      return;
    default:
      if (!last) return;
      if (last.isClosed && event.type.startsWith('Ticket'))
        throw new Error(`${event.type} in the closed day ${last.ordinal}`);
      days[days.length - 1] = { ...last, lastAt: at };
  }
}
