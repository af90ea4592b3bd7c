import type { OutOfTurnRecord } from '@motcua/protocol';

type Entries = OutOfTurnRecord['entries'];

/** What of the record is shown. Null: all. */
export type OutOfTurnFilter = {
  readonly accountId: Entries[number]['officer']['accountId'] | null;
  readonly act: Entries[number]['act'] | null;
};

export const WHOLE_RECORD: OutOfTurnFilter = { accountId: null, act: null };

/** CA11: the acts of one officer, of one kind, or both. */
export function filterOutOfTurn(entries: Entries, { accountId, act }: OutOfTurnFilter): Entries {
  return entries.filter(
    (entry) => (accountId === null || entry.officer.accountId === accountId) && (act === null || entry.act === act),
  );
}

/** Who and what there is to choose from, each once, in the order of the record. */
export function choicesOutOfTurn(entries: Entries): {
  readonly officers: readonly Entries[number]['officer'][];
  readonly acts: readonly Entries[number]['act'][];
} {
  const officers = new Map(entries.map(({ officer }) => [officer.accountId, officer]));
  return { officers: [...officers.values()], acts: [...new Set(entries.map(({ act }) => act))] };
}
