import type { UpdatesOverview } from '@motcua/protocol';

/** An office in the middle of an update: one kiosk has it, one could not, a display fetches it. */
export function updatesOverview(nowMs: number): UpdatesOverview {
  const usual = { connected: true, platform: 'linux', arch: 'x64', heardAt: nowMs } as const;
  const bytes = 98_000_000;
  const packed = { platform: 'linux', arch: 'x64', floor: '0.1.0', bytes, storedAt: nowMs };
  const wanted = { version: '0.2.0', when: 'outside-hours' } as const;
  return {
    ...{ trustsKeys: true, canUpdateHub: true },
    packages: [
      { packageId: 'h', part: 'hub', version: '0.2.0', ...packed },
      { packageId: 'k', part: 'kiosk', version: '0.2.0', ...packed },
      { packageId: 'd', part: 'display', version: '0.2.0', ...packed },
    ],
    machines: [
      { target: 'hub', part: 'hub', name: '', version: '0.1.0', wanted: null, state: { kind: 'current' }, ...usual },
      {
        ...{ target: 'd-0', part: 'kiosk', name: 'Máy lấy số sảnh chính', version: '0.2.0', wanted: null },
        ...{ state: { kind: 'current' }, ...usual },
      },
      {
        ...{ target: 'd-3', part: 'kiosk', name: 'Máy lấy số cửa sau', version: '0.1.0', wanted },
        ...{ state: { kind: 'failed', version: '0.2.0', why: 'silent', detail: '' }, ...usual },
      },
      {
        ...{ target: 'd-1', part: 'display', name: 'Màn hình sảnh chính', version: '0.1.0', wanted },
        ...{ state: { kind: 'fetching', share: 0.42 }, ...usual },
      },
      {
        ...{ target: 'd-4', part: 'display', name: 'Màn hình tầng 2', version: null, wanted: null, ...usual },
        ...{ platform: null, arch: null, heardAt: null, state: { kind: 'in-browser' } },
      },
      {
        ...{ target: 'd-5', part: 'display', name: 'Màn hình tầng 3', version: '0.1.0', wanted: null, ...usual },
        ...{ platform: null, arch: null, heardAt: null, state: { kind: 'by-installer' } },
      },
    ],
    toAll: [],
    tried: [{ part: 'kiosk', version: '0.2.0', platform: 'linux', arch: 'x64' }],
  };
}
