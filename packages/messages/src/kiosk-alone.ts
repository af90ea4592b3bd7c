import { defineMessages } from './define-messages.ts';

/** HL1: what a kiosk says that gives numbers while the hub is away. */
export const kioskAloneMessages = defineMessages({
  giving: {
    vi: 'Máy đang tự phát số vì mất kết nối. Số sẽ được gọi theo giờ ghi trên phiếu.',
    en: 'This machine is giving numbers by itself, without a connection. They are called in the order of the time on the slip.',
    km: 'ម៉ាស៊ីនកំពុងចែកលេខដោយខ្លួនឯង ព្រោះដាច់ការតភ្ជាប់។ លេខនឹងត្រូវហៅតាមម៉ោងលើសំបុត្រ។',
  },
  soonHeading: { vi: 'Xin ông/bà chờ giây lát', en: 'One moment, please', km: 'សូមរង់ចាំបន្តិច' },
  soon: {
    vi: 'Máy vừa mất kết nối và đang chuẩn bị phát số.',
    en: 'This machine has just lost its connection and is getting ready to give numbers.',
    km: 'ម៉ាស៊ីនទើបតែដាច់ការតភ្ជាប់ ហើយកំពុងត្រៀមចែកលេខ។',
  },
  usedUp: {
    vi: 'Máy đang mất kết nối và không còn số để phát. Mời ông/bà gặp bàn hướng dẫn để lấy số.',
    en: 'This machine has lost its connection and has no more numbers to give. Please take a number at the guidance desk.',
    km: 'ម៉ាស៊ីនកំពុងដាច់ការតភ្ជាប់ ហើយអស់លេខសម្រាប់ចែក។ សូមទៅជួបតុណែនាំដើម្បីយកលេខ។',
  },
  noPaper: {
    vi: 'Máy đang mất kết nối và không in được phiếu. Mời ông/bà gặp bàn hướng dẫn để lấy số.',
    en: 'This machine has lost its connection and cannot print. Please take a number at the guidance desk.',
    km: 'ម៉ាស៊ីនកំពុងដាច់ការតភ្ជាប់ ហើយមិនអាចបោះពុម្ពសំបុត្របាន។ សូមទៅជួបតុណែនាំដើម្បីយកលេខ។',
  },
  /** On the page with the number, where usually stands how many are before it. */
  calledByTime: {
    vi: (time: string) => `Số phát lúc mất kết nối: gọi theo giờ lấy số, ${time}`,
    en: (time: string) => `Given without a connection: called by the time it was taken, ${time}`,
    km: (time: string) => `លេខចែកពេលដាច់ការតភ្ជាប់៖ ហៅតាមម៉ោងយកលេខ ${time}`,
  },
});

/** HL1: what stands on such a slip, where usually stands how many are before it. */
export const slipAloneMessages = defineMessages({
  calledByTime: {
    vi: 'Số phát khi mất kết nối: gọi theo giờ trên phiếu',
    en: 'Given without a connection: called by the time on this slip',
    km: 'លេខចែកពេលដាច់ការតភ្ជាប់៖ ហៅតាមម៉ោងលើសំបុត្រ',
  },
});
