import type { MachineRefusal } from '@motcua/protocol/machines';
import { defineMessages } from './define-messages.ts';

/** DV1: why a machine was not set to work, and what to do. */
export const machineRefusalMessages = defineMessages<Record<MachineRefusal, string>>({
  'unknown-machine': {
    vi: 'Thiết bị này không còn trong thiết lập. Xin tải lại trang.',
    en: 'This device is no longer in the settings. Please load the page again.',
    km: 'ឧបករណ៍នេះលែងមានក្នុងការកំណត់។ សូមផ្ទុកទំព័រឡើងវិញ។',
  },
  'not-open': {
    vi: 'Máy chủ chưa nối được với thiết bị này, nên chưa thử được. Xin xem lại cáp và nguồn điện.',
    en: 'The hub does not reach this device now, so there is nothing to try. Please look at the cable and the power.',
    km: 'ម៉ាស៊ីនមេមិនទាន់ភ្ជាប់ឧបករណ៍នេះ ដូច្នេះសាកល្បងមិនបាន។ សូមពិនិត្យខ្សែ និងភ្លើង។',
  },
});
