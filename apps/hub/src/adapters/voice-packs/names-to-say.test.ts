import { describe, expect, it } from 'vitest';
import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import type { VoiceSettings } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { demoCentre } from '../../demo/demo-centre.ts';
import { namesToSay } from './names-to-say.ts';

const { services: SERVICES } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const serviceGroups = [{ groupId: 'dat', name: { vi: 'Đất đai', en: null, km: null } }];

/** The names that a centre with two services and a group has said. */
function said(voice: Partial<VoiceSettings>): readonly string[] {
  const { kioskNames: _as, ...plain } = PLAIN_SCREENS.voice;
  const services = SERVICES.slice(0, 2);
  const settings = { services, serviceGroups, voice: { ...plain, ...voice } } as unknown as CentreSettings;
  return namesToSay(settings).map(({ clipId }) => clipId);
}

describe('which names have clips made', () => {
  it('VO7, KI11 for the hall those of services, for kiosks those of groups too, each by its own setting', () => {
    const [first = '', second = ''] = SERVICES.map(({ serviceId }) => `service-${serviceId}`);
    expect(said({ serviceNames: true, kioskNames: false })).toEqual([first, second]);
    expect(said({ serviceNames: false, kioskNames: true })).toEqual([first, second, 'group-dat']);
    expect(said({ serviceNames: false, kioskNames: false })).toEqual([]);
  });

  it('VO7, KI11 settings of before have one value for both', () => {
    expect(said({ serviceNames: true })).toHaveLength(3);
    expect(said({ serviceNames: false })).toEqual([]);
  });

  it('KI11 a new centre’s kiosks read what stands on their tiles', () => {
    expect(PLAIN_SCREENS.voice).toMatchObject({ kioskNames: true, serviceNames: false });
  });
});
