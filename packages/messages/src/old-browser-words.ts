import { defineMessages } from './define-messages.ts';

/** UI5: what a page says in a browser that cannot run it. It stands in all languages at once: nobody has chosen one yet. */
export const oldBrowserMessages = defineMessages({
  title: {
    vi: 'Cần trình duyệt mới hơn',
    en: 'A newer browser is needed',
    km: 'ត្រូវការកម្មវិធីរុករកថ្មីជាងនេះ',
  },
  what: {
    vi: 'Trình duyệt trên máy này đã cũ nên không mở được trang này.',
    en: 'The browser on this computer is too old to open this page.',
    km: 'កម្មវិធីរុករកនៅលើម៉ាស៊ីននេះចាស់ពេក មិនអាចបើកទំព័រនេះបានទេ។',
  },
  install: {
    vi: 'Mời cài Google Chrome hoặc Microsoft Edge bản mới nhất. Máy dùng Windows 7 hoặc Windows 8: cài Google Chrome bản 109.',
    en: 'Please install the latest Google Chrome or Microsoft Edge. On Windows 7 or Windows 8: Google Chrome 109.',
    km: 'សូមដំឡើង Google Chrome ឬ Microsoft Edge ជំនាន់ថ្មីបំផុត។ ម៉ាស៊ីន Windows 7 ឬ Windows 8៖ Google Chrome ជំនាន់ 109 (១០៩)។',
  },
  again: {
    vi: 'Cài xong, mở lại địa chỉ này:',
    en: 'Then open this address again:',
    km: 'ដំឡើងរួច សូមបើកអាសយដ្ឋាននេះម្ដងទៀត៖',
  },
});
