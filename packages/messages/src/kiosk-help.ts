import type { NeedFlag } from '@motcua/protocol/vocabulary';
import { defineMessages } from './define-messages.ts';

/** IS4: what stands on the buttons above the tiles. Short: a pictogram stands over the words. */
export const kioskNeedMessages = defineMessages<Record<NeedFlag, string>>({
  hearing: { vi: 'Nghe kém', en: 'Hard of hearing', km: 'ពិបាកស្ដាប់' },
  sight: { vi: 'Nhìn kém', en: 'Poor sight', km: 'ពិបាកមើល' },
  wheelchair: { vi: 'Đi xe lăn', en: 'Wheelchair', km: 'រទេះរុញ' },
  interpreter: { vi: 'Cần phiên dịch', en: 'Interpreter', km: 'អ្នកបកប្រែ' },
  reading: { vi: 'Giúp đọc, viết', en: 'Reading, writing', km: 'ជួយអាន សរសេរ' },
});

export const kioskHelpMessages = defineMessages({
  group: { vi: 'Ông/bà cần được giúp gì?', en: 'What help do you need?', km: 'លោកអ្នកត្រូវការជំនួយអ្វី?' },
  priority: { vi: 'Số ưu tiên', en: 'Priority number', km: 'លេខអាទិភាព' },
});
