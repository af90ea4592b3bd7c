import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { builderConfig } from './builder-config.mjs';

const folder = join(repositoryRoot, 'packaging', 'appliance');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const task = read('windows', 'start-task.xml');
const script = read('windows', 'register-start-task.ps1');
const installer = read('start-with-windows.nsh');

/** Every element with its content, by its path; throws where a tag is not closed by its own. */
function elementsOf(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: { readonly path: string; readonly from: number }[] = [];
  for (const tag of xml
    .replaceAll(/<!--[^]*?-->/g, '')
    .matchAll(/<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+="[^"<&]*")*)\s*>/g)) {
    const [whole, closing, name = ''] = tag;
    if (closing === '') {
      const above = open.at(-1);
      open.push({ path: above === undefined ? name : `${above.path}/${name}`, from: tag.index + whole.length });
      continue;
    }
    const last = open.pop();
    if (last?.path.split('/').at(-1) !== name) throw new Error(`</${name}> closes ${String(last?.path)}`);
    found.set(last.path, xml.replaceAll(/<!--[^]*?-->/g, '').slice(last.from, tag.index));
  }
  if (open.length > 0) throw new Error(`not closed: ${open.map(({ path }) => path).join(', ')}`);
  return found;
}

test('PK9 the task of Windows is whole, and starts the program at sign-in, and again while it does not run', () => {
  const elements = elementsOf(task);
  const textOf = (path: string) => elements.get(`Task/${path}`);
  expect(task).toMatch(/^<Task version="1\.2" xmlns="http:\/\/schemas\.microsoft\.com\/windows\/2004\/02\/mit\/task">/);
  expect(textOf('Triggers/LogonTrigger/Repetition/Interval')).toBe('PT5M');
  // For ever: a repetition without a duration has no end.
  expect(elements.has('Task/Triggers/LogonTrigger/Repetition/Duration')).toBe(false);
  // Whoever signs in.
  expect(elements.has('Task/Triggers/LogonTrigger/UserId')).toBe(false);
  expect(textOf('Settings/MultipleInstancesPolicy')).toBe('IgnoreNew');
  expect(textOf('Settings/ExecutionTimeLimit')).toBe('PT0S');
  expect(textOf('Settings/Enabled')).toBe('true');
  for (const never of [
    'DisallowStartIfOnBatteries',
    'StopIfGoingOnBatteries',
    'RunOnlyIfNetworkAvailable',
    'RunOnlyIfIdle',
  ])
    expect(textOf(`Settings/${never}`), never).toBe('false');
  // With the rights of whoever has signed in, and no more.
  expect(textOf('Principals/Principal/GroupId')).toBe('S-1-5-32-545');
  expect(textOf('Principals/Principal/RunLevel')).toBe('LeastPrivilege');
  expect(task).toContain('<Actions Context="User">');
  expect(task).toContain('<Principal id="User">');
  expect(textOf('Actions/Exec/Command')).toBe('@PROGRAM@');
  // The one that runs knows by it that nobody has opened it by hand (start-appliance.ts).
  expect(textOf('Actions/Exec/Arguments')).toBe('--started-by-watch');
});

test('PK9 the script puts the program where the task has a place for it, and says when it could not', () => {
  expect(script).toContain(String.raw`$PSScriptRoot\start-task.xml`);
  expect(script).toContain(".Replace('@PROGRAM@', $command)");
  expect(script).toContain('[Security.SecurityElement]::Escape');
  expect(script).toMatch(/catch \{[^}]*exit 1\s*\}/);
  // Windows' PowerShell reads a script without a mark at its beginning in its own letters.
  expect(script).toMatch(/^[\x20-\x7e\n]*$/);
});

test('PK9 the installer falls back on what it can do without the task, and takes all of it away again', () => {
  const [install = '', remove = ''] = installer.split('!macro customUnInstall');
  const places = [
    String.raw`WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${'${PRODUCT_NAME}'}"`,
    String.raw`-File "$INSTDIR\resources\windows\register-start-task.ps1" -Name "${'${PRODUCT_NAME}'}"`,
    'StrCmp $0 "0" 0 motcuaWithoutTask',
    'DeleteRegValue HKLM',
    '\nmotcuaWithoutTask:',
  ].map((piece) => install.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(remove).toContain('/delete /f /tn "${PRODUCT_NAME}"');
  expect(remove).toContain('DeleteRegValue HKLM');
});

test.each(['kiosk', 'display'] as const)(
  'PK9 the package of a %s for Windows brings the task and its script',
  (app) => {
    const { win, nsis, linux } = builderConfig({ app, stage: '/stage', output: '/out', electronFolder: null });
    expect(win?.extraResources).toEqual([{ from: join(folder, 'windows'), to: 'windows' }]);
    expect(readdirSync(join(folder, 'windows')).toSorted()).toEqual(['register-start-task.ps1', 'start-task.xml']);
    expect(existsSync(String(nsis?.include))).toBe(true);
    expect(linux).not.toHaveProperty('extraResources');
  },
);
