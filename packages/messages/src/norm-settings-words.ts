import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** ST5: what is set for waits and help. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Ai chờ quá mức này thì quầy làm lĩnh vực ấy và người điều hành thấy ngay, bằng dấu và chữ. Công dân không thấy gì, thứ tự gọi không đổi.',
  longWait: 'Mức chờ chung (phút)',
  longWaitHint: 'Là mức trung tâm tự đặt cho mình, không phải lời hứa với người chờ.',
  noNorm: 'Không đặt mức',
  near: 'Báo “sắp quá mức” từ bao nhiêu phần trăm của mức chờ',
  nearHint: 'Ví dụ mức 30 phút và 80 %: sắp quá mức từ phút thứ 24.',
  noNear: 'Chỉ báo khi đã quá mức',
  services: 'Mức chờ của từng lĩnh vực',
  servicesHint: 'Lĩnh vực nào làm nhanh hơn hoặc lâu hơn hẳn thì đặt mức riêng.',
  asCentre: (minutes: number | null) =>
    minutes === null ? 'Theo mức chung (không đặt)' : `Theo mức chung (${minutes} phút)`,
  ownNorm: 'Mức riêng',
  minutesOf: (service: string) => `${service}: mức chờ (phút)`,
  goneService: (id: string) => `Lĩnh vực “${id}” không còn`,
  helpForAll: 'Yêu cầu hỗ trợ chưa ai nhận thì báo mọi quầy sau (giây)',
  helpForAllHint: 'Trước đó chỉ người hướng dẫn và người điều hành thấy.',
};

export type NormSettingsTexts = typeof vi;

const en: NormSettingsTexts = {
  lead: 'When somebody has waited longer, the counters of that service and whoever answers for the day see it at once, by a mark and in words. Citizens see nothing of it, and the order does not change.',
  longWait: 'Norm for a wait, everywhere (minutes)',
  longWaitHint: 'What the centre holds itself to; no promise to those who wait.',
  noNorm: 'No norm',
  near: 'Say “nearly too long” from so many per cent of the norm on',
  nearHint: 'For instance 30 minutes and 80 %: nearly too long from minute 24 on.',
  noNear: 'Only when it is too long',
  services: 'Norm of each service',
  servicesHint: 'Give a service a norm of its own where its visits are much shorter or longer.',
  asCentre: (minutes) => (minutes === null ? 'As everywhere (none)' : `As everywhere (${minutes} min)`),
  ownNorm: 'Its own norm',
  minutesOf: (service) => `${service}: norm (minutes)`,
  goneService: (id) => `Service "${id}" is gone`,
  helpForAll: 'Tell every counter of a request for help that nobody took after (seconds)',
  helpForAllHint: 'Before that, guides and whoever answers for the day see it.',
};

export function normSettingsTexts(language: Language): NormSettingsTexts {
  return staffWords('normSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly normSettings: NormSettingsTexts;
  }
}
