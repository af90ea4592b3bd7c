import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { eventsAfter, isPlaceOfLastDay, type JournalPlace } from '../adapters/sqlite/journal-place.ts';
import { programFingerprint } from '../adapters/system/program-fingerprint.ts';
import { readStateFile, writeStateFile, type StateFileHeader } from '../adapters/system/state-file.ts';
import type { Remembered } from '../application/recover.ts';
import { upcast } from '../domain/event-versions.ts';
import { freezeState, thawState, type FrozenState } from '../domain/freeze-state.ts';
import type { QueueState } from '../domain/queue-state.ts';

/** Beside the journal. May be deleted at any time, by anybody. */
export const REMEMBERED_DAY_FILE = 'open-day.state';

/** Everything that makes a state of events, or reads and writes the file. */
const SOURCES = [
  ...['../domain', '../application', '../composition', '../adapters/sqlite', '../adapters/system'],
  '../../../../packages/protocol/src',
];

export type RememberedDay = Remembered & { readonly place: JournalPlace };

export type FoundDay =
  | { readonly kind: 'remembered'; readonly day: RememberedDay }
  | { readonly kind: 'none' }
  | { readonly kind: 'useless'; readonly finding: string };

/** The state that was remembered in `folder`, where it is whole, this program's, and of this journal's last day. */
export function readRememberedDay(folder: string, sqlite: DatabaseSync, version: string): FoundDay {
  let place: JournalPlace | null = null;
  const read = readStateFile(join(folder, REMEMBERED_DAY_FILE), (header) => {
    if (header['program'] !== fingerprint(version)) return false;
    place = placeIn(header);
    return isPlaceOfLastDay(sqlite, place);
  });
  if (read.kind !== 'read') return read;
  if (!place) return { kind: 'none' };
  const { seq } = place as JournalPlace;
  const state = thawState(read.state as FrozenState);
  return { kind: 'remembered', day: { state, seq, place, tail: eventsAfter(sqlite, upcast, place) } };
}

/** Returns how many bytes it took. */
export function writeRememberedDay(folder: string, place: JournalPlace, state: QueueState, version: string): number {
  return writeStateFile(
    join(folder, REMEMBERED_DAY_FILE),
    { ...place, program: fingerprint(version) },
    freezeState(state),
  );
}

/** It is of no use any more; where it cannot be deleted it is only in the way of nobody. */
export function forgetRememberedDay(folder: string): void {
  try {
    rmSync(join(folder, REMEMBERED_DAY_FILE), { force: true });
  } catch {
    // It will be found useless again.
  }
}

function placeIn(header: StateFileHeader): JournalPlace {
  return { seq: Number(header['seq']), hash: String(header['hash']), openedSeq: Number(header['openedSeq']) };
}

function fingerprint(version: string): string {
  return programFingerprint(
    version,
    SOURCES.map((each) => fileURLToPath(new URL(each, import.meta.url))),
  );
}
