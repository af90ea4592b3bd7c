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
    km: 'ម៉ាស៊ីនមេមិនទាន់តភ្ជាប់ជាមួយឧបករណ៍នេះបានទេ ដូច្នេះសាកល្បងមិនបាន។ សូមពិនិត្យខ្សែកាប និងភ្លើង។',
  },
  'printer-not-ready': {
    vi: 'Máy in chưa in được nên chưa in thử. Xin xem máy in báo gì.',
    en: 'The printer cannot print now, so nothing was sent. Please see what it says.',
    km: 'ម៉ាស៊ីនបោះពុម្ពមិនទាន់បោះពុម្ពបាន ដូច្នេះមិនបានសាកល្បង។ សូមមើលអ្វីដែលម៉ាស៊ីនរាយការណ៍។',
  },
  busy: {
    vi: 'Thiết bị đang bận việc khác. Xin thử lại sau ít phút.',
    en: 'The device is busy with other work. Please try again in a few minutes.',
    km: 'ឧបករណ៍កំពុងរវល់ការងារផ្សេង។ សូមសាកម្ដងទៀតក្រោយពីរបីនាទី។',
  },
  'not-stored': {
    vi: 'Máy chủ chưa ghi được. Xin báo người quản trị.',
    en: 'The hub could not store it. Please tell the administrator.',
    km: 'ម៉ាស៊ីនមេមិនទាន់អាចកត់ត្រាបាន។ សូមប្រាប់អ្នកគ្រប់គ្រង។',
  },
  'in-browser': {
    vi: 'Máy này đang chạy bằng trình duyệt nên không làm được từ xa. Xin làm tại máy.',
    en: 'This device runs in a browser, which cannot do it from afar. Please do it at the device.',
    km: 'ឧបករណ៍នេះដំណើរការក្នុងកម្មវិធីរុករក ដូច្នេះធ្វើពីចម្ងាយមិនបាន។ សូមធ្វើនៅឧបករណ៍។',
  },
  'no-tool': {
    vi: 'Máy này chưa có chương trình chỉnh âm lượng. Xin chỉnh tại máy hoặc trên tivi.',
    en: 'This device has no program that sets the volume. Please set it at the device or on the television.',
    km: 'ឧបករណ៍នេះគ្មានកម្មវិធីកំណត់កម្រិតសំឡេង។ សូមកំណត់នៅឧបករណ៍ ឬទូរទស្សន៍។',
  },
  failed: {
    vi: 'Máy đã thử nhưng chưa làm được. Xin thử lại; nếu vẫn vậy, xin khởi động lại máy.',
    en: 'The device tried and could not do it. Please try again; if it stays so, restart the device.',
    km: 'ឧបករណ៍បានសាកល្បង តែធ្វើមិនបាន។ សូមសាកម្ដងទៀត បើនៅតែដដែល សូមចាប់ផ្ដើមឧបករណ៍ឡើងវិញ។',
  },
  'no-answer': {
    vi: 'Máy đang kết nối nhưng không trả lời. Xin thử lại sau ít phút, hoặc đến xem máy.',
    en: 'The device is connected and does not answer. Please try again in a few minutes, or go and look at it.',
    km: 'ឧបករណ៍មានការតភ្ជាប់ តែមិនឆ្លើយតប។ សូមសាកម្ដងទៀតក្រោយពីរបីនាទី ឬទៅមើលឧបករណ៍។',
  },
});
