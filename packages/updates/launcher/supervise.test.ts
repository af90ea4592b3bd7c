import { expect, onTestFinished, test } from 'vitest';
import { LauncherWorld, WORLD_ROOT, type FakeProgram } from '../src/testing/launcher-world.ts';
import { readMemory } from './memory.mjs';
import { readPointer } from './pointer.mjs';

/** 0.1.0 has been well, 0.2.0 is current and new. */
async function afterAnUpdate(limits?: ConstructorParameters<typeof LauncherWorld>[0]): Promise<LauncherWorld> {
  const world = new LauncherWorld(limits);
  await world.install('0.1.0');
  await world.install('0.2.0');
  await world.remember({ proven: ['0.1.0'] });
  await world.point('0.2.0');
  return world;
}

function run(world: LauncherWorld): Promise<void> {
  const running = world.supervisor.run();
  onTestFinished(async () => {
    world.supervisor.stop('SIGTERM');
    await world.pass(20_000);
    await running;
  });
  return running;
}

const memoryOf = (world: LauncherWorld) => readMemory(world.disk, WORLD_ROOT);
const versionsOf = (programs: readonly FakeProgram[]) => programs.map(({ version }) => version);

test('UP4 a new version that says in time that it is well stays, and is told that this is noted', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await world.pass(59_000);
  expect(world.program.env).toMatchObject({ MOTCUA_ON_TRIAL: '1', MOTCUA_PROGRAM_VERSION: '0.2.0', OWN: '1' });
  expect(world.wells).toBe(0);
  await world.program.beat();
  await world.pass(500);
  expect(await world.disk.kindOf(`${WORLD_ROOT}/state/health.proven`)).toBe('file');
  expect(await memoryOf(world)).toEqual({ proven: ['0.1.0', '0.2.0'], bad: [], rolledBackFrom: null });
  expect(world.wells).toBe(1);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
});

test('UP4 a new version that says nothing within 60 s is ended, marked, and the one before runs and is told so', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await world.pass(59_500);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
  await world.pass(1_500);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.1.0']);
  expect(world.started[0]?.signals).toEqual(['SIGTERM']);
  expect((await memoryOf(world)).bad).toMatchObject([{ version: '0.2.0', why: 'silent' }]);
  expect(await readPointer(world.disk, WORLD_ROOT, 'linux')).toBe('0.1.0');
  expect(world.program.env['MOTCUA_ROLLED_BACK_FROM']).toBe('0.2.0');
  expect(world.program.env['MOTCUA_ON_TRIAL']).toBeUndefined();
  await world.program.beat();
  await world.pass(500);
  expect((await memoryOf(world)).rolledBackFrom).toBeNull();
});

/** It says so every five seconds, for so long. */
async function waits(world: LauncherWorld, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5_000) {
    await world.pass(5_000);
    await world.program.wait();
  }
}

test('UP4 a new version whose hub does not answer is waited for, and is well as soon as it says so', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await waits(world, 5 * 60_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
  expect((await memoryOf(world)).proven).toEqual(['0.1.0']);
  await world.program.beat();
  await world.pass(500);
  expect((await memoryOf(world)).proven).toEqual(['0.1.0', '0.2.0']);
});

test('UP4 a new version that only ever says that nobody answers is given up after eleven minutes', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await waits(world, 11 * 60_000 - 5_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
  await world.pass(6_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.1.0']);
  expect((await memoryOf(world)).bad).toMatchObject([{ version: '0.2.0', why: 'silent' }]);
});

test('UP4 a new version that waited and then hangs is given up within a minute', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await waits(world, 90_000);
  await world.pass(61_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.1.0']);
});

test('UP4 a hanging version that does not end when it is asked to is killed', async () => {
  const world = await afterAnUpdate();
  world.obeys = false;
  void run(world);
  await world.pass(61_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
  await world.pass(10_000);
  expect(world.started[0]?.signals).toEqual(['SIGTERM', 'SIGKILL']);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.1.0']);
  world.obeys = true;
});

test('UP4 a new version that ends by itself gets a second chance and no third', async () => {
  const world = await afterAnUpdate();
  world.onStart = (program) => program.version === '0.2.0' && program.end(1);
  void run(world);
  await world.pass(2_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.2.0', '0.1.0']);
  expect((await memoryOf(world)).bad).toMatchObject([{ version: '0.2.0', why: 'ended', detail: 'code 1' }]);
});

test('AP4 a program hears when the one before it ended, and the first one of nothing', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await world.pass(1_000);
  expect(world.program.env['MOTCUA_PROGRAM_ENDED_AT']).toBeUndefined();
  const before = world.started.length;
  world.program.end(0);
  await world.pass(2_000);
  expect(world.started).toHaveLength(before + 1);
  expect(world.program.env['MOTCUA_PROGRAM_ENDED_AT']).toMatch(/^\d+$/);
});

test('UP4 signs of life of the run before count for nothing', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await world.pass(100);
  const first = world.program;
  await first.beat();
  first.end(1);
  await world.pass(1_000);
  await first.beat();
  await world.pass(61_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.2.0', '0.1.0']);
});

test('UP4 where there is nothing to return to, the only version goes on being tried', async () => {
  const world = new LauncherWorld();
  await world.install('0.1.0');
  void run(world);
  await world.pass(10 * 60_000);
  expect(versionsOf(world.started)).toEqual(['0.1.0']);
  // A unit that waits for it is told all the same.
  expect(world.wells).toBe(1);
  expect(await readPointer(world.disk, WORLD_ROOT, 'linux')).toBe('0.1.0');
});

test('UP4 a version that was well before is not given up because its hub is away', async () => {
  const world = await afterAnUpdate();
  await world.remember({ proven: ['0.1.0', '0.2.0'] });
  void run(world);
  await world.pass(30 * 60_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
});

test('UP5 what ends again and again is started after growing pauses, at most 60 s, and after a quiet minute after a short one', async () => {
  const world = await afterAnUpdate();
  await world.remember({ proven: ['0.2.0'] });
  world.onStart = (program) => program.end(1);
  void run(world);
  await world.pass(5 * 60_000);
  const starts = world.started.map(({ startedMs }) => startedMs);
  const pauses = starts.slice(1).map((at, place) => at - (starts[place] ?? 0));
  expect(pauses.slice(0, 9)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  world.onStart = () => undefined;
  await world.pass(2 * 60_000);
  const { length } = world.started;
  world.program.end(0);
  await world.pass(600);
  expect(world.started).toHaveLength(length + 1);
});

test('UP5 a program that was well and falls silent is ended and started again', async () => {
  const world = await afterAnUpdate();
  void run(world);
  await world.pass(1_000);
  await world.program.beat();
  await world.pass(50_000);
  await world.program.beat();
  await world.pass(59_000);
  expect(versionsOf(world.started)).toEqual(['0.2.0']);
  await world.pass(3_000);
  expect(world.started[0]?.signals).toEqual(['SIGTERM']);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.2.0']);
  expect((await memoryOf(world)).bad).toEqual([]);
});

test('UP5 a signal is passed on, and the launcher ends with its program, which is killed where it does not end', async () => {
  const world = await afterAnUpdate();
  world.obeys = false;
  const running = run(world);
  await world.pass(1_000);
  world.supervisor.stop('SIGINT');
  world.supervisor.stop('SIGINT');
  await world.pass(9_000);
  expect(world.program.signals).toEqual(['SIGINT']);
  await world.pass(2_000);
  expect(world.program.signals).toEqual(['SIGINT', 'SIGKILL']);
  await running;
  expect(world.started).toHaveLength(1);
});

test('UP5 a program that made another version current and ended is followed by that one at once', async () => {
  const world = await afterAnUpdate();
  await world.remember({ proven: ['0.2.0'] });
  await world.install('0.3.0');
  void run(world);
  await world.pass(5_000);
  await world.point('0.3.0');
  world.program.end(0);
  await world.pass(300);
  expect(versionsOf(world.started)).toEqual(['0.2.0', '0.3.0']);
});

test.each([
  ['names a version that is not there', (world: LauncherWorld) => world.point('0.9.0'), '0.1.0'],
  ['is not there', (world: LauncherWorld) => world.disk.remove(`${WORLD_ROOT}/current`), '0.1.0'],
  [
    'names a version whose program is not whole',
    (world: LauncherWorld) => world.disk.remove(`${WORLD_ROOT}/versions/0.2.0/motcua-program.json`),
    '0.1.0',
  ],
  [
    'and the memory are not there',
    async (world: LauncherWorld) => {
      await world.disk.remove(`${WORLD_ROOT}/current`);
      await world.disk.remove(`${WORLD_ROOT}/state/launcher.json`);
    },
    '0.2.0',
  ],
])('UP3 where what is current %s, something that is whole runs', async (_what, damage, version) => {
  const world = await afterAnUpdate();
  await damage(world);
  void run(world);
  await world.pass(100);
  expect(world.program.version).toBe(version);
  expect(await readPointer(world.disk, WORLD_ROOT, 'linux')).toBe(version);
});
