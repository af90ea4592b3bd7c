import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, CounterId, ServiceId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { HubProcess, freePort, type HubPlace } from '../harness/hub-process.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import { pause } from './load.ts';

/** Longer than a counter's command may wait, and than a silent connection lives. */
const STANDS_STILL_MS = 7_000;
const ANSWER_WITHIN_MS = 30_000;
const counterId = 'quay-2' as CounterId;

let place: HubPlace;
let hub: HubProcess;
const clients: RawClient[] = [];

beforeEach(async () => {
  place = { dataFolder: mkdtempSync(join(tmpdir(), 'motcua-')), port: await freePort() };
  hub = await HubProcess.start(place);
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await hub.kill();
  rmSync(place.dataFolder, { recursive: true, force: true });
});

test(
  'PR3, PR4 a hub that stood still does not call for a clerk who has long given up',
  { timeout: 120_000 },
  async (context) => {
    if (process.platform === 'win32') return context.skip('Windows knows no SIGSTOP');
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk 1'));
    const officer = new RawClient(
      'staff',
      await signIn(hub.url, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password),
    );
    clients.push(kiosk, officer);
    await officer.send({ type: 'open-counter', counterId }, ANSWER_WITHIN_MS);
    const press: Command = {
      ...{
        type: 'issue-ticket',
        person: null,
        oneMore: true,
        serviceIds: ['ho-tich' as ServiceId],
        priority: 'ordinary',
        needs: [],
        language: 'vi',
      },
    };
    await kiosk.send(press, ANSWER_WITHIN_MS);

    const callNext: Command = { type: 'call-next', counterId, expectedCurrent: null, settle: null };
    const commandId = newCommandId();
    hub.standStill();
    const unanswered = officer.sendOnce(callNext, commandId, 0).catch((fault: unknown) => fault);
    await pause(STANDS_STILL_MS);
    hub.goOn();
    await unanswered;

    await officer.connected(ANSWER_WITHIN_MS);
    expect(await officer.outcomeOf(commandId)).toEqual({ kind: 'never-executed', commandId });
    const { reply } = await officer.send(callNext, ANSWER_WITHIN_MS);
    expect(reply).toMatchObject({ kind: 'accepted', outcome: { type: 'ticket-called', number: 'A001' } });
  },
);
