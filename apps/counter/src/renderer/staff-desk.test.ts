import { describe, expect, it } from 'vitest';
import type { HttpResult } from '@motcua/client';
import { cannedHttp } from './preview/canned-http.ts';
import { PreviewStage } from './preview/preview-stage.ts';
import { StaffDesk } from './staff-desk.ts';

/** A page whose hub answers sign-outs so. */
function deskWhere(results: HttpResult<null>[]) {
  const stage = new PreviewStage();
  let reconnects = 0;
  const link = { ...stage.link(), reconnect: () => void (reconnects += 1) };
  const noAnswer = (): HttpResult<never> => ({ kind: 'no-answer' });
  const http = {
    ...cannedHttp(0, noAnswer, () => null),
    signOut: () => Promise.resolve(results.shift() ?? noAnswer()),
  };
  const memory = {
    ...{ counterOf: () => null, rememberCounter: () => undefined },
    ...{ language: () => 'vi' as const, rememberLanguage: () => undefined },
  };
  const desk = new StaffDesk({ link, http, memory, monotonicMs: () => 0 }, () => undefined);
  return { desk, reconnects: () => reconnects };
}

describe('AC8 signing out', () => {
  it('AC8 that the hub did not answer or could not do is told until it is done', async () => {
    const problem = { code: 'storage-unavailable', field: null, retryAfterMs: null } as const;
    const { desk, reconnects } = deskWhere([
      { kind: 'no-answer' },
      { kind: 'refused', problem },
      { kind: 'ok', value: null },
    ]);
    for (const [isInVain, connectedAnew] of [
      [true, 0],
      [true, 0],
      [false, 1],
    ] as const) {
      await desk.signOut();
      expect([desk.state.signedOutInVain, reconnects()]).toEqual([isInVain, connectedAnew]);
    }
  });
});
