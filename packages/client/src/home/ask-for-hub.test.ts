import { expect, it } from 'vitest';
import type { AskedHub } from '../finding/known-hub.ts';
import { HandSurroundings } from '../testing/hand-surroundings.ts';
import { askForHub } from './ask-for-hub.ts';

/** A device that is told where its hub is; `answers`: one after the other, the last one for ever. */
function told(...answers: readonly AskedHub['kind'][]) {
  const around = new HandSurroundings();
  let asked = 0;
  let nobody = 0;
  const stop = askForHub({
    ask: () => Promise.resolve({ kind: answers[Math.min(asked++, answers.length - 1)] ?? 'no-hub' } as AskedHub),
    around: around.all,
    onNobody: () => (nobody += 1),
  });
  const pass = async (ms: number) => {
    for (let at = 0; at <= ms; at += 1_000) {
      around.pass(at === 0 ? 0 : 1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { asked, nobody };
  };
  return { pass, stop };
}

it('UP4 a device that was told where its hub is says that nobody answers there, once', async () => {
  const { pass } = told('nobody');
  expect(await pass(0)).toEqual({ asked: 1, nobody: 1 });
  expect(await pass(120_000)).toEqual({ asked: 1, nobody: 1 });
});

it('UP4 also where the hub goes away, or the clock is found wrong, within the minute in which that counts', async () => {
  expect(await told('hub', 'no-hub', 'nobody').pass(20_000)).toEqual({ asked: 3, nobody: 1 });
  expect(await told('clock').pass(0)).toEqual({ asked: 1, nobody: 1 });
});

it('UP4 a hub that answers is not asked for ever, and is no reason to wait for a version that does not reach it', async () => {
  expect(await told('hub').pass(300_000)).toEqual({ asked: 12, nobody: 0 });
  expect(await told('stranger').pass(300_000)).toEqual({ asked: 12, nobody: 0 });
  const { pass, stop } = told('hub', 'nobody');
  await pass(0);
  stop();
  expect(await pass(20_000)).toEqual({ asked: 1, nobody: 0 });
});
