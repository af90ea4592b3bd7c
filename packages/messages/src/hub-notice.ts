import { defineMessages } from './define-messages.ts';

/** TL4, TL9: what staff should know of the way by which they reached the hub. */
export const hubNoticeMessages = defineMessages({
  plain: {
    vi: 'Trang này đi qua mạng không mã hoá (http).',
    en: 'This page comes over the network in clear (http).',
    km: 'ទំព័រនេះមកតាមបណ្ដាញដោយគ្មានការអ៊ិនគ្រីប (http)។',
  },
  how: {
    vi: 'Cách nối an toàn',
    en: 'How to connect safely',
    km: 'របៀបតភ្ជាប់ដោយសុវត្ថិភាព',
  },
  moved: {
    vi: (addresses: string, date: string) => `Từ ${date} máy chủ ở địa chỉ mới: ${addresses}`,
    en: (addresses: string, date: string) => `Since ${date} the hub has a new address: ${addresses}`,
    km: (addresses: string, date: string) => `ចាប់ពី ${date} ម៉ាស៊ីនមេមានអាសយដ្ឋានថ្មី៖ ${addresses}`,
  },
});
