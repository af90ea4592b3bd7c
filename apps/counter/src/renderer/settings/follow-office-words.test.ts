import { describe, expect, it } from 'vitest';
import { followSettingsTexts } from '@motcua/messages';
import type { FollowState } from '@motcua/protocol';
import { officeTold } from './follow-office-words.ts';

const BOTH: FollowState['office'] = { isThere: true, seen: null, alone: 'no', httpPort: 4800, httpsPort: 4843 };
const told = (office: Partial<FollowState['office']>): string =>
  officeTold({ ...BOTH, ...office }, 4800, 7180, followSettingsTexts('en'));

describe('FO7 what the settings page says of the office’s pages', () => {
  it('FO7 both ports, before a phone was there', () => {
    expect(told({})).toMatch(/port 4800 and port 4843\).*only TCP port 7180/);
    expect(told({ httpPort: null })).toMatch(/port 4843\)/);
    expect(told({ httpsPort: null })).toMatch(/port 4800\)/);
    expect(told({ isThere: false })).toMatch(/nothing but the page for phones/);
  });

  it('FO7 no all-clear while the port of HTTPS was not tried', () => {
    for (const isThere of [true, false]) {
      const shut = told({ isThere, seen: 'shut' });
      expect(shut).not.toContain('as it should be');
      expect(shut).toMatch(/does not get to port 4800 .*port 4843 \(HTTPS\).*no phone can try.*only TCP port 7180/);
    }
    expect(told({ seen: 'shut', httpsPort: null })).toMatch(/port 4800\), as it should be/);
  });

  it('FO7 the port that a phone got to, and the one that it could not try', () => {
    expect(told({ seen: 'open' })).toMatch(/as well \(port 4800\).*port 4843 \(HTTPS\)/);
    expect(told({ seen: 'open', httpsPort: null })).not.toContain('4843');
  });

  it('FO9 what helps a hub with a card for that Wi-Fi, as long as it has not been done', () => {
    const cure = /network card of its own.*tick “This address is for citizens' phones alone”/;
    expect(told({})).toMatch(cure);
    expect(told({ seen: 'open' })).toMatch(cure);
    const done = { isThere: false, alone: 'yes' } as const;
    for (const seen of [null, 'open', 'shut'] as const) expect(told({ ...done, seen })).not.toMatch(cure);
  });

  it('FO9 the all-clear for HTTPS as well, where the hub itself refuses the office’s pages', () => {
    const done = { isThere: false, alone: 'yes' } as const;
    expect(told(done)).toMatch(/^At this address the hub answers phones alone: .*HTTPS\) too\.$/);
    expect(told({ ...done, seen: 'shut' })).toMatch(
      /port 4800\), as it should be\. At this address the hub answers phones/,
    );
    // By another address then, through a router.
    expect(told({ ...done, seen: 'open' })).toMatch(/gets to the pages of the office as well.*port 4843 \(HTTPS\)/);
    expect(told({ alone: 'overruled' })).toMatch(/MOTCUA_HOST is this very address/);
  });
});
