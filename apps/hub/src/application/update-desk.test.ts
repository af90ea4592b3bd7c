import { expect, test } from 'vitest';
import { packageOf, UpdateOffice } from './testing/update-office.ts';

const wish = (target: string, packageId = 'kiosk-0.2.0-x64', when: 'now' | 'outside-hours' = 'outside-hours') => ({
  ...{ target, packageId, when },
});
const done = { kind: 'done' };
const refused = (reason: string) => ({ kind: 'refused', reason });

test('UP6 a version goes to one device first, and to all only after it was well there', async () => {
  const office = new UpdateOffice();
  for (const id of ['k1', 'k2']) await office.check(id);
  expect(await office.desk.wish(wish('all'))).toEqual(refused('not-tried'));
  expect(await office.desk.wish(wish('k1'))).toEqual(done);
  expect(await office.desk.wish(wish('k2'))).toEqual(refused('not-tried'));
  expect((await office.check('k1')).wanted).toMatchObject({
    version: '0.2.0',
    packageId: 'kiosk-0.2.0-x64',
    bytes: 1_000,
  });
  expect((await office.check('k2')).wanted).toBeNull();
  // Started, and not yet known to be well.
  await office.check('k1', { version: '0.2.0', onTrial: true });
  expect(await office.stateOf('k1')).toEqual({ kind: 'trying' });
  expect(await office.desk.wish(wish('all'))).toEqual(refused('not-tried'));
  await office.check('k1', { version: '0.2.0' });
  expect(await office.stateOf('k1')).toEqual({ kind: 'current' });
  expect(await office.desk.wish(wish('all'))).toEqual(done);
  expect((await office.check('k2')).wanted?.version).toBe('0.2.0');
  // What is paired later gets it too; a display has versions of its own.
  expect((await office.check('k3')).wanted?.version).toBe('0.2.0');
  expect((await office.check('d1')).wanted).toBeNull();
  // All of it outlives a restart.
  office.desk = office.start();
  expect((await office.check('k2')).wanted?.version).toBe('0.2.0');
  expect(office.desk.withdraw({ target: 'all', part: 'kiosk' })).toEqual(done);
  expect((await office.check('k2')).wanted).toBeNull();
});

test('UP6 a version that ran on one processor is untried on another, for which it is another package', async () => {
  const office = new UpdateOffice();
  const onArm = { arch: 'arm64' } as const;
  office.packages.push(packageOf('kiosk', '0.2.0', '0.1.0', 'arm64'));
  await office.check('k1');
  for (const id of ['k2', 'k3']) await office.check(id, onArm);
  expect(await office.desk.wish(wish('k1'))).toEqual(done);
  await office.check('k1', { version: '0.2.0' });
  expect(await office.desk.wish(wish('all', 'kiosk-0.2.0-arm64'))).toEqual(refused('not-tried'));
  // All kiosks are to have it: those with the processor on which it ran get it.
  expect(await office.desk.wish(wish('all'))).toEqual(done);
  expect((await office.check('k4')).wanted?.packageId).toBe('kiosk-0.2.0-x64');
  expect((await office.check('k2', onArm)).wanted).toBeNull();
  expect(await office.stateOf('k2')).toEqual({ kind: 'current' });
  // One of the others tries it, and one alone.
  expect(await office.desk.wish(wish('k2', 'kiosk-0.2.0-arm64'))).toEqual(done);
  expect(await office.desk.wish(wish('k3', 'kiosk-0.2.0-arm64'))).toEqual(refused('not-tried'));
  expect((await office.check('k2', onArm)).wanted?.packageId).toBe('kiosk-0.2.0-arm64');
  expect((await office.check('k3', onArm)).wanted).toBeNull();
  await office.check('k2', { ...onArm, version: '0.2.0' });
  expect((await office.check('k3', onArm)).wanted?.packageId).toBe('kiosk-0.2.0-arm64');
  expect((await office.desk.overview()).tried).toEqual([
    { part: 'kiosk', version: '0.2.0', platform: 'linux', arch: 'x64' },
    { part: 'kiosk', version: '0.2.0', platform: 'linux', arch: 'arm64' },
  ]);
});

test('UP6 what all are to have counts as tried on another processor once a machine of that kind runs it well, however it came there', async () => {
  const office = new UpdateOffice();
  const onArm = { arch: 'arm64' } as const;
  office.packages.push(packageOf('kiosk', '0.2.0', '0.1.0', 'arm64'));
  await office.check('k1');
  expect(await office.desk.wish(wish('k1'))).toEqual(done);
  await office.check('k1', { version: '0.2.0' });
  expect(await office.desk.wish(wish('all'))).toEqual(done);
  expect((await office.check('k3', onArm)).wanted).toBeNull();
  // By its system package; it counts only when it is known to be well, and in no other version.
  await office.check('k2', { ...onArm, version: '0.2.0', onTrial: true });
  await office.check('k2', { ...onArm, version: '0.1.9' });
  expect((await office.check('k3', onArm)).wanted).toBeNull();
  expect((await office.check('k2', { ...onArm, version: '0.2.0' })).wanted).toBeNull();
  expect((await office.check('k3', onArm)).wanted?.packageId).toBe('kiosk-0.2.0-arm64');
});

test('UP6 a machine that was taken out during its trial stands in the way of no other, nor of its package', async () => {
  const office = new UpdateOffice();
  for (const id of ['k1', 'k2']) await office.check(id);
  expect(await office.desk.wish(wish('k1'))).toEqual(done);
  expect(await office.desk.wish(wish('k2'))).toEqual(refused('not-tried'));
  expect(await office.desk.remove('kiosk-0.2.0-x64')).toEqual(refused('in-use'));
  office.paired = office.paired.filter(([id]) => id !== 'k1');
  expect(await office.desk.remove('kiosk-0.2.0-x64')).toEqual(done);
  // It has not been tried by this.
  expect(await office.desk.wish(wish('all'))).toEqual(refused('not-tried'));
  expect(await office.desk.wish(wish('k2'))).toEqual(done);
  expect((await office.check('k2')).wanted?.version).toBe('0.2.0');
});

test('UP6 a device starts the new version when nobody would notice, or at once where that is wanted', async () => {
  const office = new UpdateOffice();
  await office.check('k1');
  await office.desk.wish(wish('k1'));
  expect((await office.check('k1')).wanted?.mayStart).toBe(false);
  office.isQuiet = true;
  expect((await office.check('k1')).wanted?.mayStart).toBe(true);
  office.isQuiet = false;
  await office.desk.wish(wish('k1', 'kiosk-0.2.0-x64', 'now'));
  expect((await office.check('k1')).wanted?.mayStart).toBe(true);
});

test('UP6 what would not do is refused with its reason', async () => {
  const office = new UpdateOffice();
  await office.check('k1');
  await office.check('k2', { version: '0.3.0' });
  await office.check('d1', { arch: 'arm64' });
  office.packages.push(packageOf('kiosk', '0.4.0', '0.2.0'));
  expect(await office.desk.wish(wish('k1', 'nonsense'))).toEqual(refused('not-there'));
  expect(await office.desk.wish(wish('k9'))).toEqual(refused('not-there'));
  expect(await office.desk.wish(wish('k2'))).toEqual(refused('older'));
  expect(await office.desk.wish(wish('k1', 'kiosk-0.4.0-x64'))).toEqual(refused('below-floor'));
  expect(await office.desk.wish(wish('k1', 'display-0.2.0-x64'))).toEqual(refused('wrong-part'));
  expect(await office.desk.wish(wish('d1', 'display-0.2.0-x64'))).toEqual(refused('wrong-platform'));
  expect(await office.desk.wish(wish('k1', 'hub-0.2.0-x64'))).toEqual(refused('wrong-part'));
});

test('UP6 a device that is ahead of what all are to have is offered nothing older', async () => {
  const office = new UpdateOffice();
  await office.check('k1');
  await office.desk.wish(wish('k1'));
  await office.check('k1', { version: '0.2.0' });
  expect(await office.desk.wish(wish('all'))).toEqual(done);
  // By a stick, or because the press for all came while it was on its way to the next version.
  expect((await office.check('k2', { version: '0.3.0' })).wanted).toBeNull();
  expect(await office.stateOf('k2')).toEqual({ kind: 'current' });
  expect((await office.check('k2', { version: '0.1.9' })).wanted?.version).toBe('0.2.0');
});

test('UP8 a hub that cannot write down that it tries does not end, and tries when it can', async () => {
  const office = new UpdateOffice();
  office.isQuiet = true;
  office.desk = office.start('0.1.0', true);
  office.isFull = true;
  await expect(office.desk.wish(wish('hub', 'hub-0.2.0-x64'))).rejects.toThrow('full');
  office.isFull = false;
  await office.desk.wish(wish('hub', 'hub-0.2.0-x64', 'outside-hours'));
  expect(office.due).toEqual(['0.2.0']);
  office.desk = office.start();
  office.isQuiet = false;
  await office.desk.wish(wish('hub', 'hub-0.2.0-x64'));
  office.isQuiet = true;
  office.isFull = true;
  office.desk.tick();
  expect(office.due).toEqual(['0.2.0']);
  office.isFull = false;
  office.desk.tick();
  expect(office.due).toEqual(['0.2.0', '0.2.0']);
});

test('UP9 each machine is told with its version, what it is to be, and what went wrong, until another press', async () => {
  const office = new UpdateOffice();
  await office.check('k1');
  expect(await office.stateOf('k2')).toEqual({ kind: 'in-browser' });
  // On Windows no launcher starts it, and it asks for nothing.
  office.programs.set('k2', '0.1.0').set('k1', '0.1.0');
  const rows = (await office.desk.overview()).machines.map(({ target, version, state }) => [
    target,
    version,
    state.kind,
  ]);
  expect(rows.slice(1, 3)).toEqual([
    ['k1', '0.1.0', 'current'],
    ['k2', '0.1.0', 'by-installer'],
  ]);
  await office.desk.wish(wish('k1'));
  expect(await office.stateOf('k1')).toEqual({ kind: 'waiting' });
  await office.check('k1', { phase: { kind: 'fetching', version: '0.2.0', share: 0.25 } });
  expect(await office.stateOf('k1')).toEqual({ kind: 'fetching', share: 0.25 });
  await office.check('k1', { phase: { kind: 'ready', version: '0.2.0' } });
  expect(await office.stateOf('k1')).toEqual({ kind: 'ready' });
  const failed = { kind: 'failed', version: '0.2.0', why: 'silent', detail: 'never well' } as const;
  const first = (await office.check('k1', { phase: failed })).wanted;
  expect(await office.stateOf('k1')).toEqual(failed);
  expect(office.desk.measured()).toContainEqual({
    ...{ target: 'k1', part: 'kiosk', name: 'name of k1', version: '0.1.0', wanted: '0.2.0', state: 'failed' },
  });
  await office.desk.wish(wish('k1'));
  expect((await office.check('k1', { phase: failed })).wanted?.attempt).toBeGreaterThan(first?.attempt ?? 0);
  office.packages = [];
  await office.check('k1');
  expect(await office.stateOf('k1')).toEqual({ kind: 'no-package' });
});

test('UP8 the hub ends for its update once, outside the hours or now, and a start that is not the new version tells why', async () => {
  const office = new UpdateOffice();
  expect(await office.desk.wish(wish('hub', 'hub-0.2.0-x64'))).toEqual(done);
  office.desk.tick();
  expect(office.due).toEqual([]);
  expect(await office.stateOf('hub')).toEqual({ kind: 'ready' });
  office.isQuiet = true;
  office.desk.tick();
  office.desk.tick();
  expect(office.due).toEqual(['0.2.0']);
  // The launcher has returned to the old version: it is not tried again by itself.
  office.desk = office.start();
  office.desk.tick();
  expect(office.due).toEqual(['0.2.0']);
  expect(await office.stateOf('hub')).toEqual({
    kind: 'failed',
    version: '0.2.0',
    why: 'silent',
    detail: 'never well',
  });
  await office.desk.wish(wish('hub', 'hub-0.2.0-x64', 'now'));
  expect(office.due).toEqual(['0.2.0', '0.2.0']);
  office.desk = office.start('0.2.0');
  expect(await office.stateOf('hub')).toEqual({ kind: 'current' });
});

test('UP8 a hub without the launcher, or with a package that will not do, stays as it is', async () => {
  const office = new UpdateOffice();
  office.isQuiet = true;
  office.ownRefusal = 'foreign-data';
  expect(await office.desk.wish(wish('hub', 'hub-0.2.0-x64'))).toEqual(refused('foreign-data'));
  expect(await office.desk.wish(wish('hub'))).toEqual(refused('wrong-part'));
  office.desk = office.start('0.1.0', false);
  expect(await office.desk.wish(wish('hub', 'hub-0.2.0-x64'))).toEqual(refused('no-launcher'));
  office.desk.tick();
  expect(office.due).toEqual([]);
});

test('UP10 a package that somebody is to have is not thrown away', async () => {
  const office = new UpdateOffice();
  await office.check('k1');
  await office.desk.wish(wish('k1'));
  expect(await office.desk.remove('kiosk-0.2.0-x64')).toEqual(refused('in-use'));
  expect(office.desk.withdraw({ target: 'k1', part: 'kiosk' })).toEqual(done);
  expect(await office.desk.remove('kiosk-0.2.0-x64')).toEqual(done);
  expect(await office.desk.remove('nonsense')).toEqual(refused('not-there'));
});
