import { expect, it } from 'vitest';
import type { DeviceId, TicketNumber } from '@motcua/protocol';
import { speakingIn } from '../speaking.ts';
import { aloneRemark } from './kiosk-alone.ts';

const AT_8 = Date.parse('2026-11-23T08:00:00+07:00');
const speaking = speakingIn('vi', { timeZone: 'Asia/Ho_Chi_Minh', hubMs: AT_8, localMs: 0 });
const told = {
  ...{ deviceId: 'k1' as DeviceId, since: AT_8, until: AT_8 + 600_000, given: 14, placed: 14 },
  ...{ expired: 0, unsure: 0, withoutSlip: [], refused: [] },
};

it('HL1 staff see since when a kiosk gave numbers by itself, and how many are in their lines', () => {
  expect(aloneRemark({}, 'k1', speaking)).toBeNull();
  expect(aloneRemark({ reserves: [told] }, 'k1', speaking)).toBe(
    'Tự phát số lúc mất kết nối, từ 8 giờ 00 đến 8 giờ 10: 14 số, 14 số đã vào hàng chờ.',
  );
  expect(aloneRemark({ reserves: [{ ...told, given: 0 }] }, 'k1', speaking)).toBeNull();
});

it('HL1 staff see which numbers need somebody: without a slip, not taken, of a closed day', () => {
  const odd = {
    ...{ ...told, until: null, placed: 9, expired: 2, unsure: 3 },
    ...{ withoutSlip: ['A801' as TicketNumber], refused: ['A820' as TicketNumber] },
  };
  const remark = aloneRemark({ reserves: [odd] }, 'k1', speaking);
  for (const part of ['đang chuyển về', 'A820', 'A801', '2 số không vào', '3 số là theo đồng hồ']) {
    expect(remark).toContain(part);
  }
});
