import { describe, expect, it } from 'vitest';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { kioskMenuView } from '../../projections/kiosk-menu-view.ts';
import { queueOverviewView } from '../../projections/queue-overview-view.ts';
import type { QueueCommandBody } from '../commands.ts';
import { HOUR, issueBody, KIOSK, QueueScenario, staff } from '../testing/queue-scenario.ts';

const deviceId = 'kiosk-1' as DeviceId;
const tam = staff('tam', 'supervisor');
/** As a page of before sends it. */
const lock = (text: string | null = null): QueueCommandBody => ({
  ...{ type: 'lock-kiosk', deviceId, reason: 'repair', text },
});
const unlock: QueueCommandBody = { type: 'unlock-kiosk', deviceId };

function views(queue: QueueScenario) {
  const { index } = queue.state;
  if (!index) throw new Error('no settings');
  return {
    kiosk: kioskMenuView(queue.state, index, [], queue.at, null).locked,
    staff: queueOverviewView(queue.state, index, queue.at, { kind: 'trusted' }).kiosksLocked,
  };
}

describe('a locked kiosk', () => {
  it('KI8 gives no numbers and takes no check-in, and says so to staff and at the kiosk', () => {
    const queue = new QueueScenario();
    queue.given(tam, lock(' Máy đang thay giấy '));
    expect(views(queue)).toEqual({
      kiosk: [{ deviceId, reason: 'repair', text: 'Máy đang thay giấy' }],
      staff: [{ deviceId, reason: 'repair', text: 'Máy đang thay giấy', since: queue.at, by: 'tam' }],
    });
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toEqual({ kind: 'rejected', rejection: { code: 'kiosk-locked' } });
    expect(queue.when(KIOSK, { type: 'check-in', code: 'HEN1' as never })).toMatchObject({
      rejection: { code: 'kiosk-locked' },
    });
    const other = { ...KIOSK, deviceId: 'kiosk-2' as DeviceId };
    expect(queue.when(other, issueBody('ho-tich')).kind).toBe('accepted');
    expect(queue.when(staff('linh', 'guide'), issueBody('ho-tich')).kind).toBe('accepted');
  });

  it('KI8 still lets whoever stands there ask for help, come back and give a number back', () => {
    const queue = new QueueScenario();
    const { slipCode } = queue.issue('ho-tich');
    queue.given(tam, lock());
    const help = { type: 'request-help', from: { kind: 'kiosk', place: 'closed', serviceId: null, language: 'vi' } };
    expect(queue.when(KIOSK, help as QueueCommandBody).kind).toBe('accepted');
    expect(queue.when(KIOSK, { type: 'cancel-by-slip', slipCode: slipCode }).kind).toBe('accepted');
  });

  it('KI8 is unlocked again; a second lock or unlock changes nothing, another reason replaces it', () => {
    const queue = new QueueScenario();
    queue.given(tam, lock());
    expect(queue.given(tam, lock('  '))).toEqual([]);
    queue.given(tam, { type: 'lock-kiosk', deviceId, reason: 'cleaning', text: null });
    expect(views(queue).kiosk).toMatchObject([{ reason: 'cleaning' }]);
    queue.given(tam, unlock);
    expect(queue.given(tam, unlock)).toEqual([]);
    expect(views(queue)).toEqual({ kiosk: [], staff: [] });
    expect(queue.when(KIOSK, issueBody('ho-tich')).kind).toBe('accepted');
  });

  it('KI8 says what staff add in each language in which they typed it, over night too', () => {
    const queue = new QueueScenario();
    const inThree = { vi: 'Dùng máy số 2 ', en: ' Use machine 2', km: 'សូមប្រើម៉ាស៊ីនលេខ 2' };
    queue.given(tam, { type: 'lock-kiosk', deviceId, reason: 'repair', text: inThree });
    const said = { text: 'Dùng máy số 2', translated: { en: 'Use machine 2', km: 'សូមប្រើម៉ាស៊ីនលេខ 2' } };
    expect(views(queue)).toMatchObject({ kiosk: [{ deviceId, reason: 'repair', ...said }], staff: [said] });
    queue.given(staff('linh', 'guide'), issueBody('ho-tich'));
    queue.wait(24 * HOUR);
    queue.given(staff('linh', 'guide'), issueBody('ho-tich'));
    expect(queue.state.day?.ordinal).toBe(2);
    expect(views(queue).kiosk).toEqual([{ deviceId, reason: 'repair', ...said }]);
  });

  it('KI8 takes an empty translation for none, and another one as something new to say', () => {
    const queue = new QueueScenario();
    const say = (en: string | null) => {
      const text = { vi: 'Dùng máy số 2', en, km: null };
      return queue.given(tam, { type: 'lock-kiosk', deviceId, reason: 'repair', text });
    };
    expect(say('  ')).toHaveLength(1);
    expect(views(queue).kiosk).toEqual([{ deviceId, reason: 'repair', text: 'Dùng máy số 2' }]);
    expect(queue.given(tam, lock('Dùng máy số 2'))).toEqual([]);
    expect(say('Use machine 2')).toHaveLength(1);
    expect(say('Use machine 2')).toEqual([]);
    expect(views(queue).kiosk).toMatchObject([{ translated: { en: 'Use machine 2', km: null } }]);
  });

  it('KI8 stays locked over night, and a lock opens no day', () => {
    const queue = new QueueScenario();
    expect(queue.given(tam, lock()).map(({ type }) => type)).toEqual(['KioskLocked']);
    queue.given(staff('linh', 'guide'), issueBody('ho-tich'));
    queue.wait(24 * HOUR);
    queue.given(staff('linh', 'guide'), issueBody('ho-tich'));
    expect(queue.state.day?.ordinal).toBe(2);
    expect(views(queue).kiosk).toMatchObject([{ deviceId, reason: 'repair' }]);
  });
});
