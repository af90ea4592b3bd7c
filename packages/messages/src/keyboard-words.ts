import { defineMessages } from './define-messages.ts';

/** What stands on the keys of the keyboard on the glass. Letters and the names of tones are the same in every language. */
export const keyboardMessages = defineMessages({
  keyboard: { vi: 'Bàn phím', en: 'Keyboard', km: 'ក្ដារចុច' },
  erase: { vi: 'Xóa', en: 'Erase', km: 'លុប' },
  space: { vi: 'Dấu cách', en: 'Space', km: 'ដកឃ្លា' },
  search: { vi: 'Tìm', en: 'Search', km: 'ស្វែងរក' },
  withMarks: { vi: 'Thêm dấu', en: 'Add marks', km: 'បន្ថែមសញ្ញា' },
  withoutMarks: { vi: 'Không dấu', en: 'No marks', km: 'គ្មានសញ្ញា' },
});
