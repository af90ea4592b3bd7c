import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { settingsToApply } from './first-settings.ts';

function configOf(...flags: string[]) {
  const config = readConfig(flags, {}, '/srv');
  if (config === 'help') throw new Error('no settings');
  return config;
}

describe('the settings of a start', () => {
  it('are the demo centre with a simulated printer where there are none', () => {
    expect(settingsToApply(null, configOf())?.printers).toMatchObject([
      { connection: { kind: 'simulated' }, paperWidthMm: 80 },
    ]);
  });

  it('stay as they are unless this start says otherwise: an imported printer is not forgotten', () => {
    const first = settingsToApply(null, configOf('--printer', 'tcp://10.0.0.5', '--paper', '58'));
    if (!first) throw new Error('no settings');
    expect(settingsToApply(first, configOf())).toBeNull();
    expect(settingsToApply(first, configOf('--paper', '58'))).toBeNull();
    const other = settingsToApply(first, configOf('--printer', 'tcp://10.0.0.6'));
    expect(other?.version).toBe(first.version + 1);
    expect(other?.printers).toMatchObject([{ connection: { kind: 'tcp', host: '10.0.0.6' }, paperWidthMm: 58 }]);
  });
});
