import type { Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';

/** CA4, for the settings page: what a calling profile promises to whoever has waited long. */
export const profilePromiseMessages = defineMessages({
  nobodyPasses: {
    vi: 'Số thường đã chờ quá giới hạn không bị số lấy sau nào vượt qua, trừ số có hẹn, số quay lại và số do cán bộ chọn.',
    en: 'An ordinary number that has waited past the limit is passed by no later one, apart from appointments, people who come back, and numbers that staff choose.',
    km: 'លេខធម្មតាដែលរង់ចាំហួសកំណត់ មិនត្រូវលេខក្រោយណាវ៉ាដាច់ឡើយ លើកលែងតែលេខណាត់ជួប លេខត្រឡប់មកវិញ និងលេខដែលមន្ត្រីជ្រើសរើស។',
  },
  oldestFirst: {
    vi: 'Không số nào bị số lấy sau vượt qua, trừ số có hẹn, số quay lại và số do cán bộ chọn.',
    en: 'No number is passed by a later one, apart from appointments, people who come back, and numbers that staff choose.',
    km: 'គ្មានលេខណាត្រូវលេខក្រោយវ៉ាដាច់ឡើយ លើកលែងតែលេខណាត់ជួប លេខត្រឡប់មកវិញ និងលេខដែលមន្ត្រីជ្រើសរើស។',
  },
  noPromise: {
    vi: 'Không bảo đảm: lúc đông, một số có thể bị vượt qua mãi. Hãy đặt quy tắc "chờ quá giới hạn" lên đầu.',
    en: 'No promise: when it is busy, a number may be passed again and again. Put the rule "waited past the limit" first.',
    km: 'គ្មានការធានា៖ ពេលមនុស្សច្រើន លេខមួយអាចត្រូវវ៉ាដាច់រហូត។ សូមដាក់វិធាន «រង់ចាំហួសកំណត់» នៅមុខគេ។',
  },
});

/** `bound`: by how many later numbers one that has waited long may be passed; null: by any number of them. */
export function profilePromiseText(
  { bound, hasAgeing }: { readonly bound: 0 | null; readonly hasAgeing: boolean },
  language: Language,
): string {
  const say = messagesIn(profilePromiseMessages, language);
  if (bound === null) return say.noPromise;
  return hasAgeing ? say.nobodyPasses : say.oldestFirst;
}
