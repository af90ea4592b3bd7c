import type { DeviceHealthView, MorningFacts } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { printerHelpText } from '@motcua/messages';
import { stepHelp } from './step-words.ts';
import { countResults, itemsOf, morningSteps, nextToAnswer, unusedMachines, type CheckMarks } from './morning-steps.ts';

const FACTS: MorningFacts = {
  ...{ version: '0.1.0', startedAt: 0, offFrom: null, storageIsWell: true, clockIsTrusted: true, last: null },
};
const PAPER = {
  ...{ rollSince: null, slips: 0, usedMm: 0, leftMm: 9_000, morningMm: 4_000, isLow: false, askedAt: null },
};
const health = (changes: {
  printer?: object;
  line?: string;
  connected?: boolean;
  kiosk?: boolean;
  scanners?: readonly object[];
  others?: readonly object[];
}): DeviceHealthView =>
  ({
    printers: [{ printerId: 'p1', name: 'Máy in 1', state: 'ready', paper: PAPER, ...changes.printer }],
    scanners: changes.scanners ?? [],
    boardLines: [{ lineId: 'l1', name: 'Bảng', state: changes.line ?? 'open' }],
    appliances: [
      {
        ...{ deviceId: 'k1', role: 'kiosk', name: 'Máy ở cửa', unusedSince: null, printerId: 'p1' },
        connected: changes.kiosk ?? true,
      },
      { deviceId: 'd1', role: 'display', name: 'Phòng chờ', connected: changes.connected ?? true, unusedSince: null },
      ...(changes.others ?? []),
    ],
  }) as unknown as DeviceHealthView;
const marks = (
  answers: Record<string, 'yes' | 'no'> = {},
  outcomes: CheckMarks['outcomes'] = new Map(),
): CheckMarks => ({
  since: 1_000,
  answers: new Map(Object.entries(answers)),
  outcomes,
});
const results = (steps: ReturnType<typeof morningSteps>) => steps.map(({ key, result }) => `${key}: ${result}`);

describe('the steps of a morning check', () => {
  it('MC1 goes from the clock to each device, and takes for good by itself only what nobody has to see', () => {
    const steps = morningSteps(FACTS, health({}), marks());
    expect(results(steps)).toEqual([
      'clock: not-seen',
      'hub: good',
      'printer p1: not-seen',
      'paper p1: good',
      'kiosk k1: not-seen',
      'boards l1: not-seen',
      'display d1: not-seen',
    ]);
    expect(nextToAnswer(steps)).toBe('clock');
    const [, , printer] = steps;
    expect(printer).toMatchObject({ name: 'Máy in 1', trial: { kind: 'printer', printerId: 'p1' } });
  });

  it('MC1 an answer makes a step good or bad', () => {
    const steps = morningSteps(FACTS, health({}), marks({ clock: 'yes', 'printer p1': 'no', 'display d1': 'yes' }));
    expect(countResults(steps)).toEqual({ good: 4, bad: 1, 'not-seen': 2 });
    expect(nextToAnswer(steps)).toBe('kiosk k1');
    expect(itemsOf(steps)[2]).toEqual({ step: 'printer', name: 'Máy in 1', result: 'bad' });
  });

  it('MC1 a machine that is known not to work is bad, whatever was answered before', () => {
    const answered = marks({ clock: 'yes', 'printer p1': 'yes', 'boards l1': 'yes', 'display d1': 'yes' });
    const ill = health({
      printer: { state: 'paper-out', paper: { ...PAPER, isLow: true } },
      line: 'lost',
      connected: false,
    });
    const steps = morningSteps({ ...FACTS, storageIsWell: false, clockIsTrusted: false }, ill, answered);
    expect(steps.map(({ trouble }) => trouble?.kind)).toEqual([
      'clock-doubted',
      'storage',
      'printer',
      'paper-low',
      'printer-of-kiosk',
      'boards-away',
      'display-away',
    ]);
    expect(countResults(steps).bad).toBe(7);
  });

  it('DV6 a display or kiosk that nobody has switched on for weeks is not asked about, and it is said which', () => {
    const old = (name: string, unusedSince: number | null, role = 'display') => ({
      ...{ deviceId: name, role, name, connected: false, unusedSince },
    });
    const office = health({ others: [old('Kho', 900), old('Sảnh cũ', 400), old('Cửa phụ', 1, 'kiosk')] });
    expect(results(morningSteps(FACTS, office, marks())).filter((each) => /^(kiosk|display)/.test(each))).toEqual([
      'kiosk k1: not-seen',
      'display d1: not-seen',
    ]);
    expect(unusedMachines(office)).toEqual([
      { name: 'Cửa phụ', since: 1 },
      { name: 'Sảnh cũ', since: 400 },
      { name: 'Kho', since: 900 },
    ]);
    expect(unusedMachines(health({}))).toEqual([]);
  });

  it('MC1 a test slip that is not known to be out is bad until another one is', () => {
    const fate = (one: 'unknown' | 'confirmed'): CheckMarks =>
      marks({}, new Map([['printer p1', { kind: 'done', act: 'print-test-slip', fate: one }]]));
    expect(morningSteps(FACTS, health({}), fate('unknown'))[2]).toMatchObject({
      ...{ result: 'bad', trouble: { kind: 'slip-not-out' } },
    });
    expect(morningSteps(FACTS, health({}), fate('confirmed'))[2]).toMatchObject({ result: 'not-seen', trouble: null });
  });

  it('MC1 a kiosk that did not come up is red without a question, and asks as soon as it is there', () => {
    const kiosk = (changes: Parameters<typeof health>[0], answers = {}, fate?: 'unknown') => {
      const outcome = { kind: 'done', act: 'print-test-slip', fate: fate ?? 'confirmed' } as const;
      const steps = morningSteps(FACTS, health(changes), marks(answers, new Map([['printer p1', outcome]])));
      return steps.find(({ key }) => key === 'kiosk k1');
    };
    expect(kiosk({ kiosk: false }, { 'kiosk k1': 'yes' })).toMatchObject({
      ...{ name: 'Máy ở cửa', asks: null, trial: null, trouble: { kind: 'kiosk-away' }, result: 'bad' },
    });
    const there = { asks: 'kiosk', printsAt: 'Máy in 1', trial: { kind: 'printer', printerId: 'p1' } };
    expect(kiosk({})).toMatchObject({ ...there, trouble: null, result: 'not-seen' });
    expect(kiosk({}, { 'kiosk k1': 'yes' })).toMatchObject({ result: 'good' });
    // The slip that names it is its printer's.
    expect(kiosk({}, { 'kiosk k1': 'yes' }, 'unknown')).toMatchObject({ trouble: { kind: 'slip-not-out' } });
    expect(kiosk({ printer: { state: 'offline' } })).toMatchObject({
      ...{ asks: null, result: 'bad', trouble: { kind: 'printer-of-kiosk', name: 'Máy in 1', state: 'offline' } },
    });
    // Numbers without slips: only whether it is lit.
    expect(kiosk({ printer: { printerId: 'p2' } })).toMatchObject({ asks: 'kiosk', printsAt: null, trial: null });
  });

  it('SL3 a printer whose kiosk is in the way is not looked for at its own cable, in its own step nor in the kiosk’s', () => {
    const steps = morningSteps(FACTS, health({ printer: { state: 'offline', kiosk: 'taken-out' } }), marks());
    const helped = ['printer p1', 'kiosk k1'].map((key) => {
      const step = steps.find((each) => each.key === key);
      return step === undefined ? null : stepHelp(step, 'en');
    });
    const chooses = printerHelpText({ state: 'offline', kiosk: 'taken-out' }, 'en');
    for (const words of helped) expect(words).toContain(chooses);
    for (const words of helped) expect(words).not.toContain(printerHelpText({ state: 'offline' }, 'en'));
  });

  it('MC1 a scanner is good when somebody says so, and what the hub got from it since the beginning is told', () => {
    const scanner = (lastReadAt: number | null, state = 'open') => ({
      scannerId: 's1',
      name: 'Quầy 1',
      state,
      lastReadAt,
    });
    const step = (one: object, answers = {}) => morningSteps(FACTS, health({ scanners: [one] }), marks(answers)).at(-1);
    expect(step(scanner(999))).toMatchObject({ key: 'scanner s1', readAt: null, result: 'not-seen' });
    expect(step(scanner(1_500), { 'scanner s1': 'yes' })).toMatchObject({ readAt: 1_500, result: 'good' });
    expect(step(scanner(null, 'absent'), { 'scanner s1': 'yes' })?.trouble).toEqual({ kind: 'scanner-away' });
    expect(step(scanner(null, 'elsewhere'))?.trouble).toBeNull();
  });
});
