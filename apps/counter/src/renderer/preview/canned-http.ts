import type { HttpResult, HubHttp } from '@motcua/client';
import type { AccountId, DeviceId } from '@motcua/protocol';
import { cannedResult } from './canned-answers.ts';
import { cannedControl } from './canned-control.ts';

/** The hub's HTTP side without a hub: always the same answers. `nowMs`: hub time. */
export function cannedHttp(
  nowMs: number,
  signInResult: () => HttpResult<never>,
  staged: (path: string) => object | null,
): HubHttp {
  return {
    signIn: () => Promise.resolve(signInResult()),
    session: () => Promise.resolve({ kind: 'no-answer' }),
    // AC8: nobody is there who could end anything.
    signOut: () => Promise.resolve({ kind: 'no-answer' }),
    recover: () => Promise.resolve({ kind: 'ok', value: { recoveryCode: 'K3M7P-9QXRT-4HNWC-6YFDA-VEJ8K' } }),
    changePassword: () =>
      Promise.resolve({
        kind: 'refused',
        problem: { code: 'wrong-password', field: 'oldPassword', retryAfterMs: null },
      }),
    accounts: () =>
      Promise.resolve({
        kind: 'ok',
        value: {
          accounts: (['administrator', 'officer', 'supervisor', 'guide'] as const).map((role, n) => ({
            accountId: ['lan', 'a-1', 'a-2', 'a-3'][n] as AccountId,
            name: ['quantri', 'hoa', 'binh.le', 'mai'][n] ?? '',
            displayName: ['Nguyễn Thị Mẫu', 'Trần Văn Hòa', 'Lê Thị Thanh Bình', 'Phạm Ngọc Mai'][n] ?? '',
            role,
            createdAt: nowMs,
            disabledAt: n === 3 ? nowMs : null,
            fixed: false,
          })),
        },
      }),
    addAccount: () =>
      Promise.resolve({ kind: 'refused', problem: { code: 'name-taken', field: 'name', retryAfterMs: null } }),
    givePassword: () => Promise.resolve({ kind: 'ok', value: { password: 'k3m7p-9qxrt-4hnwc-6yfda' } }),
    disableAccount: () =>
      Promise.resolve({
        kind: 'refused',
        problem: { code: 'last-administrator', field: 'accountId', retryAfterMs: null },
      }),
    freeSlots: () =>
      Promise.resolve({
        kind: 'ok',
        value: { slots: Array.from({ length: 14 }, (_, n) => nowMs + (n + 2) * 15 * 60_000) },
      }),
    requestPairing: () =>
      Promise.resolve({
        kind: 'ok',
        value: { requestId: 'r-2', code: 'K7M4QX', secret: 'secret', expiresAt: nowMs + 600_000 },
      }),
    pollPairing: () => Promise.resolve({ kind: 'ok', value: { state: 'waiting', expiresAt: nowMs + 600_000 } }),
    pendingPairings: () =>
      Promise.resolve({
        kind: 'ok',
        value: {
          requests: [{ requestId: 'r-1', role: 'display', name: 'Màn hình', address: '10.0.0.21', expiresAt: nowMs }],
        },
      }),
    confirmPairing: () =>
      Promise.resolve({ kind: 'refused', problem: { code: 'wrong-code', field: null, retryAfterMs: null } }),
    devices: () =>
      Promise.resolve({
        kind: 'ok',
        value: {
          devices: (['kiosk', 'display', 'display', 'counter-pc'] as const).map((role, n) => ({
            deviceId: `d-${n}` as DeviceId,
            role,
            name: ['Máy lấy số sảnh chính', 'Màn hình sảnh chính', 'Màn hình tầng 2', 'Máy quầy 3'][n] ?? '',
            pairedAt: nowMs,
            revokedAt: n === 2 ? nowMs : null,
            connected: n === 0 || n === 3,
          })),
        },
      }),
    ask: (_method, path, _content, parse) => {
      const answer = staged(path);
      if (answer !== null) return Promise.resolve({ kind: 'ok', value: parse(answer) });
      return Promise.resolve(cannedResult(path, nowMs, parse));
    },
    askPatiently: (_method, _path, content, parse) => {
      const answer = cannedControl(content, nowMs);
      // A printer that never answers: to look at the words meanwhile.
      return answer === null ? new Promise(() => undefined) : Promise.resolve({ kind: 'ok', value: parse(answer) });
    },
    revokeDevice: () => Promise.resolve({ kind: 'ok', value: null }),
  };
}
