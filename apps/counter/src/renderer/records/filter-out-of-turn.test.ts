import { describe, expect, it } from 'vitest';
import type { OutOfTurnRecord } from '@motcua/protocol';
import { choicesOutOfTurn, filterOutOfTurn, WHOLE_RECORD } from './filter-out-of-turn.ts';

type Entry = OutOfTurnRecord['entries'][number];

function entry(act: Entry['act'], officer: string, number: string): Entry {
  return {
    ...{ act, at: 0, counterId: null, counterLabel: null, reason: 'cannot-wait' },
    officer: { accountId: officer as Entry['officer']['accountId'], name: officer },
    ticketId: `1-${number}` as Entry['ticketId'],
    number: number as Entry['number'],
  };
}

const RECORD = [entry('undo', 'lan', 'A003'), entry('chosen-call', 'hoa', 'A002'), entry('undo', 'hoa', 'A001')];

function numbers(filter: typeof WHOLE_RECORD): readonly string[] {
  return filterOutOfTurn(RECORD, filter).map(({ number }) => number);
}

describe('the out-of-turn record', () => {
  it('CA11 is read whole, for one officer, for one kind of act, or for both', () => {
    const hoa = RECORD[1]?.officer.accountId ?? null;
    expect(numbers(WHOLE_RECORD)).toEqual(['A003', 'A002', 'A001']);
    expect(numbers({ accountId: hoa, act: null })).toEqual(['A002', 'A001']);
    expect(numbers({ accountId: null, act: 'undo' })).toEqual(['A003', 'A001']);
    expect(numbers({ accountId: hoa, act: 'undo' })).toEqual(['A001']);
  });

  it('CA11 offers the officers and acts that stand in it, each once', () => {
    const { officers, acts } = choicesOutOfTurn(RECORD);
    expect(officers.map(({ name }) => name)).toEqual(['lan', 'hoa']);
    expect(acts).toEqual(['undo', 'chosen-call']);
  });
});
