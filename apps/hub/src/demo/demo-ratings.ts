import type { SatisfactionSettings } from '@motcua/protocol/care-settings';

/** SA1: reasons as a centre may have them; each is one that the centre can do something about. */
export const DEMO_SATISFACTION: SatisfactionSettings = {
  enabled: true,
  reasons: [
    { reasonId: 'cho-lau', text: { vi: 'Chờ lâu', en: 'The wait was long', km: 'រង់ចាំយូរ' } },
    { reasonId: 'chua-ro', text: { vi: 'Hướng dẫn chưa rõ', en: 'It was not explained clearly', km: 'ការណែនាំមិនច្បាស់' } },
    { reasonId: 'thai-do', text: { vi: 'Thái độ phục vụ', en: 'The way I was spoken to', km: 'អាកប្បកិរិយា' } },
    { reasonId: 'di-lai', text: { vi: 'Phải đi lại nhiều lần', en: 'I had to come several times', km: 'ត្រូវមកច្រើនដង' } },
  ],
  openForMinutes: 60,
};
