import { expect, it } from 'vitest';
import { hubIdentity } from '../testing/hand-network.ts';
import { readHome } from './kept-home.ts';

const { hubId } = hubIdentity();
const read = (content: unknown) =>
  readHome({ read: () => Promise.resolve(JSON.stringify(content)), write: () => Promise.resolve() });

it('FS4 a hub whose authority cannot be read is none: the device can be set up, and does not stop', async () => {
  const home = { hubId, centre: 'Trung tâm', urls: ['https://192.168.1.20:4843'] };
  for (const authorityPem of ['', 'PEM', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n']) {
    expect(await read({ ...home, authorityPem })).toBeNull();
  }
  expect(await read({ ...home, authorityPem: null })).toMatchObject({ hubId });
});
