import { describe, expect, it } from 'vitest';
import type { ShellWord } from './page-port.ts';
import type { NightScreen } from './rest-screen.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function atNight(night: NightScreen) {
  const appliance = await startTestAppliance({ night });
  const words: ShellWord[] = [];
  const port = appliance.openPage((word) => words.push(word));
  port.onMessage(() => undefined);
  port.tellShell('drawn');
  await appliance.clock.pass(0);
  appliance.controls().hearQuiet({ opensInMs: 12 * HOUR });
  return { ...appliance, words, port, quiet: (opensInMs: number) => appliance.controls().hearQuiet({ opensInMs }) };
}

describe('AP6 a screen outside the hours', () => {
  it('is turned off after five quiet minutes, and is back a quarter of an hour before the doors open', async () => {
    const { clock, tasks, words } = await atNight('off');
    await clock.pass(4 * MINUTE);
    expect(tasks).toEqual([]);
    await clock.pass(2 * MINUTE);
    expect([tasks, words]).toEqual([['screen-off'], [{ shell: 'dark', isDark: true }]]);
    await clock.pass(11 * HOUR + 30 * MINUTE);
    expect(tasks).toEqual(['screen-off']);
    await clock.pass(10 * MINUTE);
    expect(tasks).toEqual(['screen-off', 'screen-on']);
    expect(words.at(-1)).toEqual({ shell: 'dark', isDark: false });
  });

  it('is back at once when somebody touches it, for two minutes', async () => {
    const { clock, tasks, port } = await atNight('off');
    await clock.pass(6 * MINUTE);
    port.tellShell('touched');
    await clock.pass(0);
    expect(tasks).toEqual(['screen-off', 'screen-on']);
    await clock.pass(3 * MINUTE);
    expect(tasks).toEqual(['screen-off', 'screen-on', 'screen-off']);
  });

  it('stays lit in the night for two minutes after the last touch, however long somebody works there', async () => {
    const { clock, tasks, port } = await atNight('off');
    await clock.pass(6 * MINUTE);
    for (let minute = 0; minute < 20; minute += 1) {
      port.tellShell('touched');
      await clock.pass(MINUTE);
    }
    expect(tasks).toEqual(['screen-off', 'screen-on']);
    await clock.pass(2 * MINUTE);
    expect(tasks).toEqual(['screen-off', 'screen-on', 'screen-off']);
  });

  it('waits five minutes from the last touch for whoever is still there when the last service closes', async () => {
    const { clock, tasks, port } = await atNight('off');
    for (let touch = 0; touch < 4; touch += 1) {
      await clock.pass(4 * MINUTE);
      port.tellShell('touched');
    }
    await clock.pass(4 * MINUTE + 30_000);
    expect(tasks).toEqual([]);
    await clock.pass(MINUTE);
    expect(tasks).toEqual(['screen-off']);
  });

  it('is back at once when there is work again, and with the end of the program', async () => {
    const { clock, tasks, controls, quiet, electron } = await atNight('off');
    await clock.pass(6 * MINUTE);
    controls().hearQuiet(null);
    expect(tasks).toEqual(['screen-off', 'screen-on']);
    quiet(12 * HOUR);
    await clock.pass(6 * MINUTE);
    electron.app.quit();
    expect(tasks).toEqual(['screen-off', 'screen-on', 'screen-off', 'screen-on']);
  });

  it('goes dark with the signal on, also for a page that was loaded anew, or stays as it is', async () => {
    const { clock, tasks, words, port } = await atNight('dark');
    await clock.pass(6 * MINUTE);
    port.tellShell('drawn');
    await clock.pass(0);
    expect(tasks).toEqual([]);
    expect(words).toEqual([
      { shell: 'dark', isDark: true },
      { shell: 'dark', isDark: true },
    ]);
    const other = await atNight('on');
    await other.clock.pass(HOUR);
    expect([other.tasks, other.words]).toEqual([[], []]);
  });
});
