import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Day = {
  readonly ordinal: number;
  /** Its label, as it was corrected last. */
  readonly date: string;
  /** Its date is not known, or another day has it. */
  readonly isProvisional: boolean;
  readonly isClosed: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
};

type StoredEvent = {
  readonly at: number;
  readonly event: {
    readonly type: string;
    readonly ordinal?: number;
    readonly date?: string;
    readonly provisional?: boolean;
    readonly number?: string;
    readonly wallAt?: number;
  };
};

/**
 * DA1, DA2, IS1: the service days of a journal. Throws when time went back in it, an ordinal was left out or came back,
 * something happened in a day that was closed, two days have one date, or a number was given twice in one day. Only a
 * confirmation by an administrator sets time back.
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
      lastAt = stored.event.type === 'ClockConfirmed' ? (stored.event.wallAt ?? stored.at) : stored.at;
      follow(days, stored);
      const { type, number } = stored.event;
      if (type !== 'TicketIssued') continue;
      const name = `${number} in day ${days.at(-1)?.ordinal}`;
      if (numbers.has(name)) throw new Error(`${name} was given twice`);
      numbers.add(name);
    }
    const dates = days.filter(({ isProvisional }) => !isProvisional).map(({ date }) => date);
    const twice = dates.find((date, index) => dates.indexOf(date) !== index);
    if (twice !== undefined) throw new Error(`two days are called ${twice}`);
    return days;
  } finally {
    sqlite.close();
  }
}

function follow(days: Day[], { at, event }: StoredEvent): void {
  const last = days.at(-1);
  const { ordinal = 0, date = '', provisional: isProvisional = false } = event;
  switch (event.type) {
    case 'ServiceDayOpened':
      if (ordinal !== (last?.ordinal ?? 0) + 1) throw new Error(`day ${ordinal} follows ${last?.ordinal}`);
      if (last && !last.isClosed) throw new Error(`day ${ordinal} opened before the last one was closed`);
      days.push({ ordinal, date, isProvisional, isClosed: false, firstAt: at, lastAt: at });
      return;
    case 'ServiceDayClosed':
      if (!last || last.isClosed || last.ordinal !== ordinal) throw new Error(`day ${ordinal} was not open`);
      days[days.length - 1] = { ...last, isClosed: true, lastAt: at };
      return;
    case 'DateCorrected': {
      const corrected = days[ordinal - 1];
      if (!corrected) throw new Error(`day ${ordinal} is not known`);
      days[ordinal - 1] = { ...corrected, date, isProvisional };
      return;
    }
    default:
      if (!last) return;
      if (last.isClosed && event.type.startsWith('Ticket')) {
        throw new Error(`${event.type} in the closed day ${last.ordinal}`);
      }
      days[days.length - 1] = { ...last, lastAt: at };
  }
}
