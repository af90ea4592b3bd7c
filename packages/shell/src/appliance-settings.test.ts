import { describe, expect, it } from 'vitest';
import { readApplianceSettings } from './appliance-settings.ts';

const read = (argv: string[], env: Record<string, string> = {}) =>
  readApplianceSettings(['/opt/electron', '/opt/motcua/apps/kiosk', ...argv], env);

describe('the settings of an appliance', () => {
  it('FS1 name no hub, and the full screen, unless said otherwise', () => {
    const settings = { hubUrl: null, windowed: false, screen: '', night: null };
    expect(read([])).toEqual({ kind: 'settings', settings });
  });

  it('come from the environment, and a flag goes before it', () => {
    const env = { MOTCUA_HUB_URL: 'http://10.0.0.5:4800/', MOTCUA_WINDOWED: '1' };
    expect(read([], env)).toMatchObject({ settings: { hubUrl: 'http://10.0.0.5:4800', windowed: true } });
    expect(read(['--hub', 'http://hub.local'], env)).toMatchObject({ settings: { hubUrl: 'http://hub.local' } });
    expect(read(['--hub=http://a:1', '--no-sandbox', '--hub=http://b:2'])).toMatchObject({
      settings: { hubUrl: 'http://b:2' },
    });
    expect(read(['--lang=vi', '--disable-gpu'], { MOTCUA_WINDOWED: '0' })).toMatchObject({
      settings: { windowed: false },
    });
  });

  it.each(['', 'hub', '10.0.0.5:4800', 'file:///etc', 'http://hub/kiosk', 'http://user:word@hub', 'http://hub/?a=1'])(
    'refuses "%s" as a hub in one line',
    (address) => {
      for (const result of [read([`--hub=${address}`]), read([], { MOTCUA_HUB_URL: address })]) {
        expect(result).toMatchObject({
          kind: 'unusable',
          line: expect.stringMatching(/^The hub's address .+$/) as string,
        });
      }
    },
  );

  it('FS1 refuses an address of HTTPS, whose certificate nobody has compared, and says what to do', () => {
    for (const result of [
      read(['--hub=https://10.0.0.5:4843']),
      read([], { MOTCUA_HUB_URL: 'https://10.0.0.5:4843' }),
    ]) {
      expect(result).toMatchObject({
        kind: 'unusable',
        line: expect.stringMatching(/plain HTTP, like http:.+ not "https:.+finds its hub by itself/) as string,
      });
    }
  });

  it('refuses --hub without an address and a window that is neither yes nor no', () => {
    expect(read(['--hub'])).toMatchObject({ kind: 'unusable' });
    expect(read([], { MOTCUA_WINDOWED: 'yes' })).toEqual({
      kind: 'unusable',
      line: 'MOTCUA_WINDOWED must be 0 or 1, not "yes".',
    });
  });

  it('AP5 AP6 name a screen, and what becomes of it at night', () => {
    const env = { MOTCUA_SCREEN: 'HDMI-2', MOTCUA_NIGHT: 'dark' };
    expect(read([], env)).toMatchObject({ settings: { screen: 'HDMI-2', night: 'dark' } });
    expect(read(['--screen=2'], env)).toMatchObject({ settings: { screen: '2' } });
    expect(read([], { MOTCUA_NIGHT: 'sleep' })).toEqual({
      kind: 'unusable',
      line: 'MOTCUA_NIGHT must be off, dark or on, not "sleep".',
    });
  });
});
