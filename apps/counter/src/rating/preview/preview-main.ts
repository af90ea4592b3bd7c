/**
 * To look at the page before citizens without a hub: `npx vite -c apps/counter/vite.rating.config.ts`, then
 * /preview.html?language=en#asks-five. Not in the build.
 */
import { LANGUAGES, type CounterId, type RatingDeskView, type TicketId, type TicketNumber } from '@motcua/protocol';
import type { RatingFace, RatingLevels } from '@motcua/protocol/ratings';
import { NOW, PreviewStage, stamp } from '../../renderer/preview/preview-stage.ts';
import type { Said } from '../rating-model.ts';
import '../rating-page.ts';

const MINUTE = 60_000;
const QUAY_2 = 'quay-2' as CounterId;
const TICKET = '1-A042' as TicketId;
const wish = new URLSearchParams(location.search).get('language');
const language = LANGUAGES.find((one) => one === wish) ?? 'vi';

const stage = new PreviewStage();
const page = document.createElement('mc-rating-page');
page.parts = { link: stage.link(), memory: { get: () => QUAY_2, set: () => undefined } };

/** As many reasons as a centre may well have, one of them not said in Khmer. */
const REASONS: RatingDeskView['reasons'] = [
  { reasonId: 'cho-lau', text: { vi: 'Chờ lâu', en: 'The wait was long', km: 'រង់ចាំយូរ' } },
  { reasonId: 'chua-ro', text: { vi: 'Hướng dẫn chưa rõ', en: 'It was not explained clearly', km: 'ការណែនាំមិនច្បាស់' } },
  { reasonId: 'thai-do', text: { vi: 'Thái độ phục vụ', en: 'The way I was spoken to', km: 'អាកប្បកិរិយា' } },
  { reasonId: 'di-lai', text: { vi: 'Phải đi lại nhiều lần', en: 'I had to come several times', km: null } },
];

function asks(levels: RatingLevels): void {
  const hubEpoch = stamp.hubEpoch;
  const you = { kind: 'rating', deviceId: 'd-1', name: 'Máy nhận ý kiến' } as never;
  stage.setLink({ kind: 'connected', welcome: { protocol: 1, hubVersion: '0.1.0', hubEpoch, hubTime: NOW, you } });
  const asked = { ticketId: TICKET, number: 'A042' as TicketNumber, language, until: NOW + MINUTE, rated: false };
  const counters = [{ counterId: QUAY_2, label: '2', asked }];
  stage.push('rating-desk', { key: null, stamp, body: { enabled: true, levels, reasons: REASONS, counters } });
}

function said(face: RatingFace, at: Said['stage']): void {
  // The page takes its language from the question, as it does when somebody answers.
  setTimeout(() => (page.said = { ticketId: TICKET, face, stage: at, since: NOW + MINUTE }), 100);
}

const scenes: Readonly<Record<string, () => void>> = {
  asks: () => asks(3),
  'asks-five': () => asks(5),
  'asks-five-not-sent': () => {
    asks(5);
    said('neutral', 'failed');
  },
  'why-five': () => {
    asks(5);
    said('very-unhappy', 'why');
  },
};

document.body.append(page);
scenes[location.hash.slice(1)]?.();
document.documentElement.dataset['scene'] = Object.keys(scenes).join(' ');
