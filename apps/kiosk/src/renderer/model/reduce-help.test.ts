import { describe, expect, it } from 'vitest';
import { NEED_FLAGS, type KioskMenuView } from '@motcua/protocol';
import { SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';

const usual = sampleMenu(SAMPLE_SERVICES, 'ready');
const offering = (change: Partial<KioskMenuView>): KioskInTest =>
  KioskInTest.connected({ ...usual, needFlags: [...NEED_FLAGS], ...change });

/** Touches one after the other, as a hand does. */
function touch(kiosk: KioskInTest, ...touches: Parameters<KioskInTest['touch']>[0][]): void {
  for (const each of touches) {
    kiosk.touch(each);
    kiosk.wait(800);
  }
}

describe('the bar for priority numbers and help', () => {
  it('IS4 KI7 needs are marked above the same tiles and stand on the ticket; after it they fall back', () => {
    const kiosk = offering({});
    touch(kiosk, { kind: 'toggle-help' });
    touch(kiosk, { kind: 'toggle-need', need: 'hearing' }, { kind: 'toggle-need', need: 'reading' });
    touch(kiosk, { kind: 'toggle-need', need: 'hearing' });
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { priority: 'priority', needs: ['reading'] } }]);
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.wait(800);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.state).toMatchObject({ helpOpen: false, priority: 'ordinary', needs: [] });
  });

  it('IS4 whoever needs help need not take a priority number', () => {
    const kiosk = offering({});
    touch(kiosk, { kind: 'toggle-help' }, { kind: 'toggle-priority' }, { kind: 'toggle-need', need: 'interpreter' });
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { priority: 'ordinary', needs: ['interpreter'] } }]);
  });

  it('IS4 everybody else goes past it in one touch, and nothing can be marked by accident', () => {
    const kiosk = offering({});
    touch(kiosk, { kind: 'toggle-need', need: 'sight' }, { kind: 'toggle-priority' });
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { priority: 'ordinary', needs: [] } }]);
  });

  it('IS4 a centre with needs and no priority groups gives ordinary numbers with needs', () => {
    const kiosk = offering({ priorityGroups: [] });
    touch(kiosk, { kind: 'toggle-help' }, { kind: 'toggle-priority' }, { kind: 'toggle-need', need: 'wheelchair' });
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { priority: 'ordinary', needs: ['wheelchair'] } }]);
  });

  it('IS4 KI7 where the centre offers neither there is nothing to open', () => {
    const kiosk = offering({ priorityGroups: [], needFlags: [] });
    touch(kiosk, { kind: 'toggle-help' });
    expect(kiosk.state.helpOpen).toBe(false);
  });

  it('IS4 only what the centre offers can be marked, also when the settings change meanwhile', () => {
    const kiosk = offering({ needFlags: ['sight', 'reading'] });
    touch(kiosk, { kind: 'toggle-help' }, { kind: 'toggle-need', need: 'hearing' });
    touch(kiosk, { kind: 'toggle-need', need: 'sight' }, { kind: 'toggle-need', need: 'reading' });
    expect(kiosk.state.needs).toEqual(['sight', 'reading']);
    kiosk.menu({ ...usual, priorityGroups: [], needFlags: ['reading'] });
    expect(kiosk.state).toMatchObject({ helpOpen: true, priority: 'ordinary', needs: ['reading'] });
    kiosk.menu({ ...usual, priorityGroups: [], needFlags: [] });
    expect(kiosk.state).toMatchObject({ helpOpen: false, needs: [] });
  });

  it('KI5 what was marked does not outlast 15 s with nobody there, nor going back', () => {
    const kiosk = offering({});
    touch(kiosk, { kind: 'toggle-help' }, { kind: 'toggle-need', need: 'hearing' });
    kiosk.wait(15_000);
    expect(kiosk.state).toMatchObject({ helpOpen: false, priority: 'ordinary', needs: [] });
    touch(kiosk, { kind: 'toggle-help' }, { kind: 'toggle-need', need: 'hearing' }, { kind: 'toggle-help' });
    expect(kiosk.state).toMatchObject({ helpOpen: false, priority: 'ordinary', needs: [] });
  });
});
