import type { DeviceId } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { SAMPLE_CONNECTED, SAMPLE_SERVICES, sampleMenu } from '../preview/sample-views.ts';
import { isInPractice } from './practice.ts';

const menu = sampleMenu(SAMPLE_SERVICES, 'ready');
const practising = (deviceId: string) => ({ ...menu, inPractice: [{ deviceId: deviceId as DeviceId, until: 1 }] });

describe('TR1 the kiosk in practice', () => {
  it('TR1 knows itself among the kiosks in practice', () => {
    expect(isInPractice({ link: SAMPLE_CONNECTED, menu: practising('kiosk-1') })).toBe(true);
    expect(isInPractice({ link: SAMPLE_CONNECTED, menu: practising('kiosk-2') })).toBe(false);
    expect(isInPractice({ link: SAMPLE_CONNECTED, menu })).toBe(false);
  });

  it('TR1 claims nothing while it knows neither itself nor the hub', () => {
    expect(isInPractice({ link: { kind: 'connecting' }, menu: practising('kiosk-1') })).toBe(false);
    expect(isInPractice({ link: SAMPLE_CONNECTED, menu: null })).toBe(false);
  });
});
