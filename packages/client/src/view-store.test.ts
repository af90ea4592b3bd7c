import { VIEW_SCHEMAS } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { HandSurroundings } from './testing/hand-surroundings.ts';
import { ViewStore } from './view-store.ts';

const slips = (viewSeq: number, key = 'k1', hubTime = 1_000) => ({
  view: 'kiosk-slips',
  key,
  stamp: { hubEpoch: 'e1', viewSeq, revision: viewSeq, hubTime },
  body: { slips: [] },
});

describe('the view store', () => {
  it('replaces what it has with what comes, whatever its number says', () => {
    const store = new ViewStore(VIEW_SCHEMAS, new HandSurroundings().all);
    const seen: number[] = [];
    store.onView('kiosk-slips', ({ stamp }) => seen.push(stamp.viewSeq));
    for (const seq of [5, 9, 1]) store.accept(slips(seq));
    expect([store.latest('kiosk-slips', 'k1')?.stamp.viewSeq, seen]).toEqual([1, [5, 9, 1]]);
    expect([store.latest('kiosk-slips', 'k2'), store.latest('call-board', null)]).toEqual([null, null]);
  });

  it('drops a view that it does not understand, and keeps the last good one', () => {
    const around = new HandSurroundings();
    const store = new ViewStore(VIEW_SCHEMAS, around.all);
    store.accept(slips(1));
    for (const bad of [
      null,
      7,
      {},
      { ...slips(2), view: 'unknown' },
      { ...slips(2), body: { slips: 'none' } },
      { ...slips(2), stamp: {} },
    ]) {
      store.accept(bad);
    }
    expect([store.latest('kiosk-slips', 'k1')?.stamp.viewSeq, around.lines.length]).toEqual([1, 6]);
  });

  it('drops a view that the page does not ask for', () => {
    const store = new ViewStore({ 'call-board': VIEW_SCHEMAS['call-board'] }, new HandSurroundings().all);
    store.accept(slips(1));
    expect(store.latest('kiosk-slips', 'k1')).toBeNull();
  });

  it('takes the time from the hub and carries it on by the steady clock', () => {
    const around = new HandSurroundings();
    const store = new ViewStore(VIEW_SCHEMAS, around.all);
    expect(store.hubNow()).toBe(7);
    store.accept(slips(1, 'k1', 50_000));
    around.pass(1_234);
    expect(store.hubNow()).toBe(51_234);
    store.accept(slips(2, 'k1', 90_000));
    expect(store.hubNow()).toBe(90_000);
  });

  it('keeps telling the others when one listener fails, and stops when asked', () => {
    const around = new HandSurroundings();
    const store = new ViewStore(VIEW_SCHEMAS, around.all);
    const seen: number[] = [];
    store.onView('kiosk-slips', () => {
      throw new Error('broken screen');
    });
    const stop = store.onView('kiosk-slips', ({ stamp }) => seen.push(stamp.viewSeq));
    store.accept(slips(1));
    stop();
    store.accept(slips(2));
    expect([seen, around.lines.length]).toEqual([[1], 2]);
  });
});
