import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../lib/repository-root.mjs';

const script = (name: string) => readFileSync(join(repositoryRoot, 'packaging', 'windows-hub', name), 'utf8');

/** Where each of these begins, in the order in which they have to stand. */
function placesOf(text: string, pieces: readonly string[]): readonly number[] {
  return pieces.map((piece) => {
    expect(text).toContain(piece);
    return text.indexOf(piece);
  });
}

test('PK8 on Windows the folder of the hub is closed to other users, and looked through, before anything is put there', () => {
  const text = script('install.ps1');
  const places = placesOf(text, [
    '[IO.FileAttributes]::ReparsePoint',
    'takeown /f $own /a',
    'icacls $own /reset',
    'icacls $own /inheritance:r',
    'GetOwner([Security.Principal.SecurityIdentifier])',
    String.raw`icacls "$own\*" /reset`,
    String.raw`Copy-Item "$from\program" $target`,
  ]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // Nothing is granted to whoever signs in at the PC.
  expect(text).not.toMatch(/S-1-5-32-545|S-1-1-0|S-1-5-11|Users|Everyone/);
});

test('PK8 on Windows what an administrator runs by hand lies where the hub cannot write', () => {
  const command = script('motcua-hub.cmd');
  const runs = command.split('\n').filter((line) => line.includes('node.exe'));
  expect(runs.length).toBeGreaterThan(0);
  for (const line of runs) expect(line).toMatch(/"%~dp0bin\\node\.exe" "%program%"/);
  expect(command).toMatch(/^set "program=%~dp0program\\/m);
  expect(script('install.ps1')).toContain(String.raw`Copy-Item "$from\program" "$programs\program"`);
});

test('PK8 on Windows a new password of the administrator is set when no hub has the data open any more', () => {
  const command = script('motcua-hub.cmd');
  const reset = command.slice(command.indexOf('\n:reset\n'));
  const places = placesOf(reset, [
    'schtasks /end /tn "Motcua Hub"',
    "$_.Path -like '%~dp0*'",
    'Stop-Process -Force',
    'Wait-Process',
    String.raw`"%~dp0bin\node.exe" "%program%" %*`,
    'set "result=%errorlevel%"',
    'schtasks /run /tn "Motcua Hub"',
    'exit /b %result%',
  ]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // The launcher runs the hub by the same program as itself.
  expect(script('run-hub.cmd')).toContain(String.raw`"%~dp0bin\node.exe" "%~dp0launcher\launcher.mjs"`);
  // Inside brackets cmd.exe puts the figure in before the commands have run.
  expect(command).not.toMatch(/\([^()"]*%(?:errorlevel|result)%[^()"]*\)/);
});

test('PK8 on Windows the firewall lets in what kiosks, displays and staff need: pages, safe pages, where the hub is', () => {
  const rules = script('install.ps1')
    .split('\n')
    .filter((line) => line.includes('New-NetFirewallRule @rule'));
  expect(rules.map((line) => /-Protocol (\S+) -LocalPort ([^|]+?) \|/.exec(line)?.slice(1))).toEqual([
    ['TCP', '$Port, $HttpsPort'],
    ['UDP', '4844, 5353'],
  ]);
});

test.each(['install.md', 'install.vi.md', 'network.md'])('PK8 %s names the same ports', (page) => {
  const text = readFileSync(join(repositoryRoot, 'docs', page), 'utf8');
  for (const port of ['4800', '4843', '4844', '5353']) expect(text).toContain(port);
});
