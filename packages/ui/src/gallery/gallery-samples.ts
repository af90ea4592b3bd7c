import type { LocalText } from '@motcua/protocol/vocabulary';

/** What a centre would have typed. */
export const SHORT_NAME: LocalText = { vi: 'Chứng thực', en: 'Certification', km: 'បញ្ជាក់ឯកសារ' };
export const LONG_NAME: LocalText = {
  vi: 'Đăng ký biến động quyền sử dụng đất, tài sản gắn liền với đất',
  en: 'Registering changes of land use rights and of what stands on the land',
  km: null,
};
export const SAMPLE_HINT: LocalText = {
  vi: 'Sao y, chữ ký, hợp đồng, giao dịch',
  en: 'Copies, signatures, contracts',
  km: 'ច្បាប់ចម្លង ហត្ថលេខា កិច្ចសន្យា',
};
/** Hub time in the gallery. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 23, 1, 24);
