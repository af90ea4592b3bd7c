import { describe, expect, it } from 'vitest';
import { ensureAdministrator, ensureDemoAccounts } from './first-accounts.ts';
import { PinDesk } from './pin-desk.ts';
import { openDesks } from './testing/access-parts.ts';

const PASSWORD = 'trời hôm nay thật đẹp';
const HERE = '10.0.0.5';

async function openPins() {
  const desks = openDesks();
  await ensureAdministrator(desks, PASSWORD);
  const { accountId } = desks.store.accounts()[0] ?? {};
  if (accountId === undefined) throw new Error('no account');
  return { ...desks, pins: new PinDesk(desks), accountId };
}

describe('AC16 a short PIN', () => {
  it('is set by the password, and then proves who came back', async () => {
    const { pins, accountId } = await openPins();
    expect(pins.isSet(accountId)).toBe(false);
    expect(await pins.prove(accountId, '2580', HERE)).toEqual({ kind: 'wrong-pin' });
    expect(await pins.set(accountId, 'something else entirely', '2580', HERE)).toEqual({ kind: 'wrong-password' });
    expect(await pins.set(accountId, PASSWORD, '2580', HERE)).toEqual({ kind: 'set' });
    expect(pins.isSet(accountId)).toBe(true);
    expect(await pins.prove(accountId, '2581', HERE)).toEqual({ kind: 'wrong-pin' });
    expect(await pins.prove(accountId, '2580', HERE)).toEqual({ kind: 'right' });
  });

  it('is no PIN that anybody tries first', async () => {
    const { pins, accountId } = await openPins();
    expect(await pins.set(accountId, PASSWORD, '1234', HERE)).toEqual({ kind: 'weak-pin' });
    expect(pins.isSet(accountId)).toBe(false);
  });

  it('is kept as a slow hash, and stands in no log line', async () => {
    const { pins, accountId, store, lines } = await openPins();
    await pins.set(accountId, PASSWORD, '904417', HERE);
    await pins.prove(accountId, '904418', HERE);
    expect(store.pinHashOf(accountId)).toMatch(/^scrypt\$/);
    expect(JSON.stringify([store.accounts(), store.changes(10), lines])).not.toContain('90441');
    expect(store.changes(1)).toMatchObject([{ kind: 'pin-changed', subject: accountId, by: accountId }]);
  });

  it('slows wrong ones down, more and more, and never stops for good', async () => {
    const { pins, accountId, clock } = await openPins();
    await pins.set(accountId, PASSWORD, '2580', HERE);
    for (let n = 0; n < 3; n += 1) await pins.prove(accountId, '2581', HERE);
    expect(await pins.prove(accountId, '2580', HERE)).toEqual({ kind: 'try-later', retryAfterMs: 1_000 });
    clock.pass(1_000);
    await pins.prove(accountId, '2581', HERE);
    expect(await pins.prove(accountId, '2580', HERE)).toEqual({ kind: 'try-later', retryAfterMs: 2_000 });
    clock.pass(2_000);
    expect(await pins.prove(accountId, '2580', HERE)).toEqual({ kind: 'right' });
  });

  it('is taken away by the password, and ends with a new password', async () => {
    const { pins, accountId, sessions } = await openPins();
    await pins.set(accountId, PASSWORD, '2580', HERE);
    expect(await pins.set(accountId, PASSWORD, null, HERE)).toEqual({ kind: 'set' });
    expect(pins.isSet(accountId)).toBe(false);
    await pins.set(accountId, PASSWORD, '2580', HERE);
    await sessions.changePassword(accountId, PASSWORD, 'a different sentence now', HERE);
    expect(pins.isSet(accountId)).toBe(false);
    expect(await pins.prove(accountId, '2580', HERE)).toEqual({ kind: 'wrong-pin' });
  });

  it('is not for the demo’s own accounts, which many people share', async () => {
    const desks = openDesks({ loopbackDemo: true });
    await ensureDemoAccounts(desks, PASSWORD);
    const accountId = desks.store.accounts()[0]?.accountId;
    if (accountId === undefined) throw new Error('no account');
    expect(await new PinDesk(desks).set(accountId, PASSWORD, '2580', HERE)).toEqual({ kind: 'demo-account' });
  });
});
