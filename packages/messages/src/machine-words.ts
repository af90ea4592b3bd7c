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
  'printer-not-ready': {
    vi: 'Máy in chưa in được nên chưa in thử. Xin xem máy in báo gì.',
    en: 'The printer cannot print now, so nothing was sent. Please see what it says.',
    km: 'ម៉ាស៊ីនបោះពុម្ពមិនទាន់បោះពុម្ពបាន ដូច្នេះមិនបានសាកល្បង។ សូមមើលអ្វីដែលម៉ាស៊ីនរាយការណ៍។',
  },
  busy: {
    vi: 'Thiết bị đang bận việc khác. Xin thử lại sau ít phút.',
    en: 'The device is busy with other work. Please try again in a few minutes.',
    km: 'ឧបករណ៍កំពុងរវល់។ សូមសាកល្បងម្ដងទៀតក្រោយពីរបីនាទី។',
  },
  'not-stored': {
    vi: 'Máy chủ chưa ghi được. Xin báo người quản trị.',
    en: 'The hub could not store it. Please tell the administrator.',
    km: 'ម៉ាស៊ីនមេមិនទាន់អាចកត់ត្រាបាន។ សូមប្រាប់អ្នកគ្រប់គ្រង។',
  },
});
