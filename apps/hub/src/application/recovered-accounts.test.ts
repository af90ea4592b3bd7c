import { expect, it } from 'vitest';
import { ensureAdministrator } from './first-accounts.ts';
import { RecoveredAccounts } from './recovered-accounts.ts';
import { resetAdministrator } from './reset-administrator.ts';
import { openDesks } from './testing/access-parts.ts';

const HOUR = 3_600_000;

it('AC6 tells for a day that a recovery code was used, or a password set at the console, with whose it was', async () => {
  const desks = openDesks();
  const first = await ensureAdministrator(desks, null);
  const { store, clock } = desks;
  const told = () => new RecoveredAccounts(store, clock).list();
  const kept = new RecoveredAccounts(store, clock);
  expect([told(), kept.list()]).toEqual([[], []]);
  const usedAt = clock.now();
  await desks.sessions.recover('quantri', first?.recoveryCode ?? '', 'trời hôm nay thật đẹp', '10.0.0.5');
  expect(told()).toEqual([{ name: 'Quản trị', by: 'code', at: usedAt }]);
  // Looked at again after a second, as time goes on.
  expect(kept.list()).toEqual([]);
  clock.pass(HOUR);
  expect(kept.list()).toEqual(told());
  await resetAdministrator(desks, 'quantri');
  clock.pass(1_000);
  expect(told().map(({ by }) => by)).toEqual(['console', 'code']);
  clock.pass(23 * HOUR - 1_000);
  expect(told().map(({ by }) => by)).toEqual(['console']);
  clock.pass(HOUR);
  expect(told()).toEqual([]);
});
