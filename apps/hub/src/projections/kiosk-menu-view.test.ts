import { expect, it } from 'vitest';
import type { VoiceSettings } from '@motcua/protocol';
import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import { kioskMenuView } from './kiosk-menu-view.ts';

it('ES2 a service is on the portal where the centre knows a page for something that leads to it', () => {
  const plain = new QueueScenario().state.index?.settings;
  const [first, second] = plain?.services ?? [];
  if (!plain || !first || !second) throw new Error('the demo has too few services');
  const text = { vi: 'Đăng ký khai sinh', en: null, km: null };
  const procedure = {
    ...{ name: text, everydayNames: [], elsewhere: null, checkList: null, fee: null, timeLimit: null },
  };
  const queue = new QueueScenario({
    procedures: [
      { ...procedure, code: 'a', serviceId: first.serviceId, portalUrl: 'https://dichvucong.gov.vn/a' },
      { ...procedure, code: 'b', serviceId: first.serviceId, portalUrl: null },
      { ...procedure, code: 'c', serviceId: second.serviceId, portalUrl: null },
      { ...procedure, code: 'd', serviceId: null, elsewhere: text, portalUrl: 'https://dichvucong.gov.vn/d' },
    ],
  });
  if (!queue.state.index) throw new Error('no settings');
  const { services } = kioskMenuView(queue.state, queue.state.index, [], queue.at, null);
  expect(services.filter(({ onPortal }) => onPortal === true).map(({ serviceId }) => serviceId)).toEqual([
    first.serviceId,
  ]);
  expect(services.find(({ serviceId }) => serviceId === second.serviceId)).not.toHaveProperty('onPortal');
});

it('KI11 kiosks read with the packs in use, unless the settings want them silent; the hall goes by its own setting', () => {
  const packsOf = (change: Partial<VoiceSettings>) => {
    const queue = new QueueScenario({ voice: { ...PLAIN_SCREENS.voice, ...change } });
    if (!queue.state.index) throw new Error('no settings');
    return kioskMenuView(queue.state, queue.state.index, [], queue.at, 7).voicePacks.map(({ packId }) => packId);
  };
  expect(packsOf({ kioskNames: true })).toContain('vi-nam');
  for (const serviceNames of [false, true])
    expect(packsOf({ kioskNames: undefined, serviceNames })).toContain('vi-nam');
  expect(packsOf({ kioskNames: false, serviceNames: true })).toEqual([]);
});
