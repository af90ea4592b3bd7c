import { newCommandId } from '../harness/command-ids.ts';
import type { DayFile, Row, StoredRecord } from './day-file.ts';

type Stored = { readonly row: Row; readonly record: StoredRecord };

/** Everything that the hub wrote of one citizen, in order. */
type Visit = {
  readonly events: readonly Stored[];
  readonly answers: readonly Row[];
  readonly slips: readonly Row[];
  readonly issued: { ticketId: string; number: string; slipCode: string; seriesId: string; ordinal: number };
};

/** What a copy has of its own. */
type Own = {
  readonly texts: ReadonlyMap<string, string>;
  readonly ordinal: number;
  readonly announcementSeq: number;
  readonly at: number;
};

const ROWS_TOGETHER = 2_000;
/** Hub times are milliseconds since 1970; no other number of a record is as large. */
const LEAST_TIME = 1e12;

export function readVisits(file: DayFile): Visit[] {
  const events = file.events();
  return events.flatMap(({ record }) => {
    if (record.event.type !== 'TicketIssued') return [];
    const issued = record.event as unknown as Visit['issued'];
    const own = events.filter((each) => each.record.event['ticketId'] === issued.ticketId);
    const commandIds = [...new Set(own.map((each) => each.record.commandId))];
    return [
      {
        issued,
        events: own,
        answers: commandIds.flatMap((id) => file.rows('SELECT * FROM answers WHERE command_id = ?', id)),
        slips: file.rows('SELECT * FROM slip_jobs WHERE ticket_id = ?', issued.ticketId),
      },
    ];
  });
}

/**
 * Copies the visits, service after service, until `issued` tickets stand in the day, of which the last `waiting`
 * have only been issued.
 */
export function copyVisits(file: DayFile, visits: readonly Visit[], issued: number, waiting: number): void {
  const settings = file.events().findLast(({ record }) => record.event.type === 'SettingsApplied')?.record.event;
  const series = (settings?.['settings'] as { series: { seriesId: string; first: number; last: number }[] }).series;
  const next = new Map(visits.map((visit) => [visit.issued.seriesId, visit.issued.ordinal + 1]));
  const begunAt = Math.max(...file.events().map(({ record }) => record['at'] as number));
  const endsAt = Date.now();
  const day = visits[0]?.issued.ticketId.split('-')[0];
  let announcementSeq = visits.length;

  const copyOne = (n: number) => {
    const visit = visits[n % visits.length] as Visit;
    const { seriesId, ticketId, number, slipCode } = visit.issued;
    const range = series.find((each) => each.seriesId === seriesId);
    if (!range) throw new Error(`no series ${seriesId}`);
    const ordinal = next.get(seriesId) ?? range.first;
    next.set(seriesId, ordinal === range.last ? range.first : ordinal + 1);
    const prefix = number.replace(/\d+$/, '');
    const ownNumber = prefix + String(ordinal).padStart(number.length - prefix.length, '0');
    const ownCode = slipCode.slice(0, 10) + base32(n);
    const texts = new Map([
      [ticketId, `${day}-${n}`],
      [number, ownNumber],
      [slipCode, ownCode],
      ...visit.events.flatMap(({ record: { commandId } }) =>
        commandId === null ? [] : [[commandId, newCommandId()] as [string, string]],
      ),
    ]);
    const isWaiting = n > issued - waiting;
    if (!isWaiting) announcementSeq += 1;
    const at = begunAt + Math.floor(((endsAt - begunAt) * n) / issued);
    writeCopy(file, visit, { texts, ordinal, announcementSeq, at }, isWaiting);
  };

  for (let n = visits.length + 1; n <= issued; n += ROWS_TOGETHER) {
    file.together(() => {
      for (let each = n; each <= Math.min(issued, n + ROWS_TOGETHER - 1); each += 1) copyOne(each);
    });
  }
}

function writeCopy(file: DayFile, visit: Visit, own: Own, isWaiting: boolean): void {
  const copied = new Set<unknown>();
  let revision = 0;
  for (const { row, record } of visit.events) {
    if (isWaiting && record.event.type !== 'TicketIssued') continue;
    revision = file.append(row, copyOf(record, own) as StoredRecord);
    copied.add(record.commandId);
  }
  for (const answer of visit.answers) {
    if (!copied.has(answer['command_id'])) continue;
    file.insert('answers', { ...rowOf(answer, own), revision });
  }
  for (const { slip_seq: _, ...slip } of visit.slips) {
    const jobId = (slip['job_id'] as string).replace(visit.issued.ticketId, own.texts.get(visit.issued.ticketId) ?? '');
    file.insert('slip_jobs', { ...rowOf(slip, own), job_id: jobId, state: 'confirmed' });
  }
}

function rowOf(row: Row, own: Own): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, columnOf(value, own)]));
}

function columnOf(value: Row[string], own: Own): Row[string] {
  if (typeof value === 'string' && value.startsWith('{')) return JSON.stringify(copyOf(JSON.parse(value), own));
  return copyOf(value, own) as Row[string];
}

/** The same value with the copy's own ticket, number, codes, order and time. */
function copyOf(value: unknown, own: Own, name = ''): unknown {
  if (typeof value === 'string') return own.texts.get(value) ?? value;
  if (typeof value === 'number') {
    if (name === 'ordinal') return own.ordinal;
    if (name === 'announcementSeq') return own.announcementSeq;
    return value > LEAST_TIME ? own.at : value;
  }
  if (Array.isArray(value)) return value.map((each) => copyOf(each, own));
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner, own, key)]));
}

/** Ten characters of a slip's code. */
function base32(n: number): string {
  const digits = n.toString(32).replaceAll('0', 'w').replaceAll('1', 'x').replaceAll('8', 'y').replaceAll('9', 'z');
  return digits.padStart(10, 'a');
}
