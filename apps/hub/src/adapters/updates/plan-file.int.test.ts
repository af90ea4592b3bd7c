import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { UpdatePlan } from '../../ports/updates.ts';
import { writeSecret } from '../system/secret-file.ts';
import { openPlanFile } from './plan-file.ts';

const PLAN: UpdatePlan = {
  presses: 3,
  wishes: { k1: { part: 'kiosk', version: '0.2.0', when: 'now', attempt: 2 } },
  toAll: { display: { part: 'display', version: '0.2.0', when: 'outside-hours', attempt: 3 } },
  tried: [{ part: 'display', version: '0.2.0', platform: 'linux', arch: 'x64' }],
  heard: {
    k1: {
      ...({ part: 'kiosk', platform: 'linux', arch: 'x64', version: '0.1.0', onTrial: false } as const),
      ...{ phase: { kind: 'fetching', version: '0.2.0', share: 0.5 }, at: 1_000 },
    },
  },
  ownTried: 1,
  ownFailure: { version: '0.2.0', why: 'no-backup', detail: 'The disk is full.' },
};

function planFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'updates', 'plan.json');
}

test('UP6 what is wanted outlives a restart, all of it', () => {
  const path = planFile();
  openPlanFile(path, writeSecret).write(PLAN);
  expect(openPlanFile(path, writeSecret).read()).toEqual(PLAN);
});

const EMPTY = { presses: 0, wishes: {}, toAll: {}, tried: [], heard: {}, ownTried: 0, ownFailure: null };

test.each([
  ['that is half a file', '{"presses": 3, "wi'],
  ['that is no plan', '[1, 2]'],
  ['whose wishes are nothing', JSON.stringify({ wishes: null, toAll: 7, tried: {}, heard: { k1: null } })],
  ['of which a wish lacks its version', JSON.stringify({ wishes: { hub: { part: 'hub', attempt: 1 } } })],
] as const)('UP6 a plan %s updates nothing and keeps no hub from starting', (_what, text) => {
  const path = planFile();
  const file = openPlanFile(path, writeSecret);
  writeFileSync(path, text);
  expect(file.read()).toEqual(EMPTY);
});

test('UP6 a plan of a hub that did not note the kind of machine is completed by the machines that run the version well', () => {
  const path = planFile();
  const file = openPlanFile(path, writeSecret);
  const machine = (version: string, arch: string, isOnTrial = false) => ({
    ...{ part: 'kiosk', platform: 'linux', arch, version, onTrial: isOnTrial, phase: { kind: 'idle' }, at: 1_000 },
  });
  const heard = {
    k1: machine('0.2.0', 'x64'),
    k2: machine('0.2.0', 'x64'),
    k3: machine('0.2.0', 'arm64', true),
    k4: machine('0.1.0', 'arm64'),
    d1: { ...machine('0.2.0', 'arm64'), part: 'display' },
  };
  const noted = [
    { part: 'kiosk', version: '0.2.0' },
    { part: 'display', version: '0.1.9' },
    { part: 'display', version: '0.2.0', platform: 'linux', arch: 'x64' },
  ];
  writeFileSync(path, JSON.stringify({ ...PLAN, heard, tried: noted }));
  expect(file.read()).toEqual({
    ...PLAN,
    heard,
    tried: [
      { part: 'kiosk', version: '0.2.0', platform: 'linux', arch: 'x64' },
      { part: 'display', version: '0.2.0', platform: 'linux', arch: 'x64' },
    ],
  });
});

test('UP6 of a plan with one field that makes no sense the others hold', () => {
  const path = planFile();
  const file = openPlanFile(path, writeSecret);
  writeFileSync(path, JSON.stringify({ ...PLAN, wishes: null }));
  expect(file.read()).toEqual({ ...PLAN, wishes: {} });
});
