import type { HubHttp } from '@motcua/client';
import type { MachineAct } from '@motcua/protocol';
import { askMachine } from '../machines/ask-machine.ts';
import { trialKey, type CheckStep, type Trial, type TrialOutcome } from './morning-steps.ts';

/** Whoever walks from display to display hears one after the other. */
const BETWEEN_DISPLAYS_MS = 4_000;

/** Has the hub try one device; never rejects. */
export async function runTrial(http: HubHttp, trial: Trial): Promise<TrialOutcome> {
  const reply = await askMachine(http, actOf(trial));
  return reply.kind === 'ok' ? reply.value : 'no-answer';
}

/**
 * Has the hub try every device that can be tried, displays one after the other. A printer is tried once, with one slip that names
 * every kiosk of it. `tell` hears of each trial by its key, when it begins and when it has ended; `goesOn` is asked before each.
 */
export async function runTrials(
  http: HubHttp,
  steps: readonly CheckStep[],
  tell: (key: string, outcome: TrialOutcome) => void,
  goesOn: () => boolean,
): Promise<void> {
  const run = async ([key, trial]: readonly [string, Trial]): Promise<void> => {
    if (!goesOn()) return;
    tell(key, 'under-way');
    tell(key, await runTrial(http, trial));
  };
  const able = new Map<string, Trial>();
  for (const { trial, trouble } of steps) if (trial !== null && trouble === null) able.set(trialKey(trial), trial);
  const others = [...able].filter(([, trial]) => trial.kind !== 'display').map(run);
  let isFirst = true;
  for (const each of [...able].filter(([, trial]) => trial.kind === 'display')) {
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve, BETWEEN_DISPLAYS_MS));
    isFirst = false;
    await run(each);
  }
  await Promise.all(others);
}

function actOf(trial: Trial): MachineAct {
  switch (trial.kind) {
    case 'printer':
      return { act: 'print-test-slip', printerId: trial.printerId, size: 'small' };
    case 'boards':
      return { act: 'show-board-test', lineId: trial.lineId, boardId: null };
    case 'display':
      return { act: 'test-voice', deviceId: trial.deviceId };
  }
}
