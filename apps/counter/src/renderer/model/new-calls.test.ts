import { describe, expect, it } from 'vitest';
import type { HelpHere } from './help.ts';
import { NewCalls } from './new-calls.ts';

const open = (helpId: string, kind: 'guide' | 'alarm'): HelpHere =>
  ({ request: { helpId, kind }, mine: false, own: false }) as unknown as HelpHere;

describe('how the phone of a guide tells what has come', () => {
  it('HE6 shakes once for each request, longer where one of them is an alarm, and again for one that is open anew', () => {
    const calls = new NewCalls();
    const wanted = [300, 150, 300];
    const alarm = [600, 150, 600, 150, 600];
    expect(calls.of([])).toBeNull();
    expect(calls.of([open('1', 'guide')])).toEqual(wanted);
    expect(calls.of([open('1', 'guide')])).toBeNull();
    expect(calls.of([open('1', 'guide'), open('2', 'alarm')])).toEqual(alarm);
    expect(calls.of([open('2', 'alarm'), open('3', 'guide')])).toEqual(wanted);
    expect(calls.of([])).toBeNull();
    expect(calls.of([open('1', 'guide')])).toEqual(wanted);
  });
});
