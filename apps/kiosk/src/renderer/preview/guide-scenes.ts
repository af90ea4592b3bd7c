import type { SendResult } from '@motcua/client';
import type { DeviceId, KioskMenuView } from '@motcua/protocol';
import { HAND_MADE_ID, type Stage } from './hand-fed-link.ts';
import { SAMPLE_SERVICES, sampleMenu, sampleRequest, sampleTicket } from './sample-views.ts';

/** HE1–HE5, KI8, KI9, IS6: somebody is called, the kiosk is locked, it asks who is still there, one more service. */
export function guideScenes({ link, touch }: Stage): Readonly<Record<string, () => void>> {
  const menu = sampleMenu(SAMPLE_SERVICES, 'ready');
  const deviceId = 'kiosk-1' as DeviceId;
  const accepted = (outcome: Extract<SendResult, { kind: 'accepted' }>['outcome']): SendResult => ({
    ...{ kind: 'accepted', commandId: HAND_MADE_ID, revision: 7, outcome },
  });
  const called = (coming: boolean): void => {
    const request = sampleRequest(coming);
    touch({ kind: 'need-guide' });
    link.answer(accepted({ type: 'help-requested', helpId: request.helpId, number: request.number }));
    queueMicrotask(() => link.feedView('kiosk-menu', { ...menu, help: [request] }));
  };
  const lock = (reason: KioskMenuView['locked'][number]['reason'], text: string | null): void =>
    link.feedView('kiosk-menu', { ...menu, locked: [{ deviceId, reason, text }] });
  const ticket = sampleTicket('chung-thuc', 'C042', 6);
  return {
    'guide-called': () => called(false),
    'guide-coming': () => called(true),
    'guide-failed': () => {
      link.feedState({ kind: 'lost' });
      touch({ kind: 'need-guide' });
    },
    'guide-asked-start': () => link.feedView('kiosk-menu', { ...menu, help: [sampleRequest(true)] }),
    locked: () => lock('repair', 'Dùng máy số 2 cạnh cửa sổ. Sửa xong lúc 10 giờ 00.'),
    'locked-other': () => lock('use-another', null),
    contrast: () => touch({ kind: 'toggle-contrast' }),
    'larger-text': () => touch({ kind: 'toggle-text' }),
    'number-more': () => {
      touch({ kind: 'choose-service', serviceId: ticket.serviceIds[0]! });
      link.answer(accepted(ticket));
    },
    adding: () => {
      touch({ kind: 'choose-service', serviceId: ticket.serviceIds[0]! });
      link.answer(accepted(ticket));
      queueMicrotask(() => queueMicrotask(() => touch({ kind: 'add-service' })));
    },
  };
}
