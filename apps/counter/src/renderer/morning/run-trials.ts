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

export type TrialRoundParts = {
  readonly http: HubHttp;
  /** Hears of each trial by its key, when it begins and when it has ended. */
  readonly tell: (key: string, outcome: TrialOutcome) => void;
  /** Asked before each. */
  readonly goesOn: () => boolean;
};

/**
 * One check's trials: the hub tries every device once, displays one after the other. A printer is tried once, with one slip that
 * names every kiosk of it.
 */
export class TrialRound {
  readonly #parts: TrialRoundParts;
  readonly #taken = new Set<string>();
  #displays: Promise<void> = Promise.resolve();

  constructor(parts: TrialRoundParts) {
    this.#parts = parts;
  }

  /**
   * Has every device tried that can be tried now and was not yet: also one that was off when the check began, as soon as it is
   * there, or a person would be asked about a slip that never came. Resolves when these have been tried.
   */
  async take(steps: readonly CheckStep[]): Promise<void> {
    const able = new Map<string, Trial>();
    for (const { trial, trouble, outcome } of steps) {
      if (trial === null || trouble !== null || outcome !== null) continue;
      const key = trialKey(trial);
      if (!this.#taken.has(key)) able.set(key, trial);
    }
    await Promise.all(
      [...able].map(([key, trial]) => {
        this.#taken.add(key);
        return trial.kind === 'display'
          ? this.#afterDisplays(key, trial)
          : Promise.resolve().then(() => this.#run(key, trial));
      }),
    );
  }

  #afterDisplays(key: string, trial: Trial): Promise<void> {
    const run = this.#displays.then(() => this.#run(key, trial));
    this.#displays = run.then(() => new Promise((resolve) => setTimeout(resolve, BETWEEN_DISPLAYS_MS)));
    return run;
  }

  async #run(key: string, trial: Trial): Promise<void> {
    const { http, tell, goesOn } = this.#parts;
    if (!goesOn()) return void this.#taken.delete(key);
    tell(key, 'under-way');
    tell(key, await runTrial(http, trial));
  }
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
