import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { HealthTeller } from '@motcua/updates';
import { proveAtOwnDoor } from './prove-at-own-door.ts';

/** A program on trial at a door that gives one answer, and what it has told the launcher. */
async function onTrialAnswering(status: number) {
  const server = createServer((_request, response) => response.writeHead(status).end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const told: string[] = [];
  const launched: HealthTeller = {
    ...{ root: '/nowhere', version: '0.2.0', onTrial: true, rolledBackFrom: null },
    well: () => void told.push('well'),
    waits: () => void told.push('waits'),
    proven: async () => void told.push('proven'),
    stop: () => undefined,
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { told, prove: () => proveAtOwnDoor(launched, url) };
}

test('UP4 a hub on trial is well once it says so itself at its own door', async () => {
  const { told, prove } = await onTrialAnswering(200);
  await prove();
  expect(told).toEqual(['well', 'proven']);
});

test.each([404, 500, 503])(
  'UP4 a hub on trial that answers %i is not well, and says nothing of the kind',
  async (status) => {
    const { told, prove } = await onTrialAnswering(status);
    await expect(prove()).rejects.toThrow(String(status));
    expect(told).toEqual([]);
  },
);
