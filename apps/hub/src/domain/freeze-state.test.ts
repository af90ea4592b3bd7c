import { describe, expect, test } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { canonicalDump } from '../application/canonical-dump.ts';
import { issue, kiosk, officer, WriterRig } from '../application/testing/writer-rig.ts';
import { freezeState, thawState } from './freeze-state.ts';
import { emptyQueueState, type QueueState } from './queue-state.ts';
import { undoObstacle } from './undoable-act.ts';

const counterId = 'quay-2' as CounterId;

/** As it comes back from a file. */
function kept(state: QueueState): QueueState {
  return thawState(structuredClone(freezeState(state)));
}

async function afterTheFirstCall(): Promise<QueueState> {
  const rig = await WriterRig.ready();
  await rig.send(kiosk('kiosk-1'), issue());
  await rig.send(officer('lan'), { type: 'open-counter', counterId });
  await rig.send(officer('lan'), { type: 'call-next', counterId, expectedCurrent: null, settle: null });
  return rig.writer.state;
}

describe('JN3 a state that is kept and taken out again', () => {
  test('is the same, to the last field', async () => {
    const state = await afterTheFirstCall();
    expect(canonicalDump(kept(state))).toBe(canonicalDump(state));
    expect(Object.keys(kept(state)).toSorted()).toEqual(Object.keys(state).toSorted());
    expect(kept(state).index?.calendar.localMoment(0)).toEqual(state.index?.calendar.localMoment(0));
  });

  test('is the same where nothing has happened', () => {
    expect(canonicalDump(kept(emptyQueueState()))).toBe(canonicalDump(emptyQueueState()));
  });

  test('CA8 still knows that nothing was changed after the last act', async () => {
    const state = await afterTheFirstCall();
    expect(undoObstacle(state, counterId)).toBeNull();
    expect(undoObstacle(kept(state), counterId)).toBeNull();
  });

  test('keeps no function and no instance: the dump, which every random day makes, refuses them', () => {
    class Anything {}
    for (const odd of [() => 1, new Anything()]) {
      const state = { ...emptyQueueState(), callingEndedAt: odd } as unknown as QueueState;
      expect(() => canonicalDump(state)).toThrow(TypeError);
    }
  });
});
