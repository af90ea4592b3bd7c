import type { BoardLineId, ScannerId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { staff } from '../domain/testing/queue-scenario.ts';
import { createMachineDesk, type MachineActOutcome } from './machine-desk.ts';

const guide = staff('hoa', 'guide');
const ACT = { act: 'show-board-test', lineId: 'l1' as BoardLineId, boardId: null } as const;

function deskThatSays(outcome: MachineActOutcome<'show-board-test'>) {
  const logged: object[] = [];
  const log = { info: (fields: object) => void logged.push(fields), warn: () => undefined, error: () => undefined };
  const asked: unknown[] = [];
  const owners = {
    'show-board-test': (...what: readonly unknown[]) => {
      asked.push(what);
      return outcome;
    },
    'test-voice': () => 'busy' as const,
    'show-calibration': () => ({}),
    'measure-glass': () => ({}),
    misbehave: () => ({}),
    'probe-printer': () => 'not-open' as const,
    'print-test-slip': () => 'busy' as const,
    'note-new-roll': () => 'busy' as const,
    'keep-roll': () => 'busy' as const,
    'control-appliance': () => 'no-answer' as const,
  };
  return { desk: createMachineDesk(owners, log), logged, asked };
}

describe('the desk of the machines', () => {
  it('DV1 hands an act to its owner, and writes down who asked for it', async () => {
    const { desk, logged, asked } = deskThatSays({ boards: 2, endsAt: 9_000 });
    expect(await desk.perform(ACT, guide)).toEqual({
      ...{ kind: 'done', act: 'show-board-test', boards: 2, endsAt: 9_000 },
    });
    expect(asked).toEqual([[ACT, guide]]);
    expect(logged).toEqual([{ event: 'machine-act', ...ACT, by: 'hoa' }]);
  });

  it('DV1 what could not be done is refused with its reason, which is written down too', async () => {
    const { desk, logged } = deskThatSays('not-open');
    expect(await desk.perform(ACT, guide)).toEqual({ kind: 'refused', reason: 'not-open' });
    expect(logged).toMatchObject([{ by: 'hoa', refused: 'not-open' }]);
  });

  it('AC11 what somebody has a simulated scanner read is not written down', async () => {
    const { desk, logged } = deskThatSays('not-open');
    const wish = { kind: 'scan', scannerId: 's1' as ScannerId, text: '001199000001||Nguyễn Thị Mẫu' } as const;
    expect(await desk.perform({ act: 'misbehave', wish }, guide)).toEqual({ kind: 'done', act: 'misbehave' });
    expect(logged).toEqual([
      { event: 'machine-act', act: 'misbehave', wish: { kind: 'scan', scannerId: 's1' }, by: 'hoa' },
    ]);
  });
});
