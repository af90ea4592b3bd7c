import type { PrinterState, ProofLevel, SlipState } from '@motcua/protocol/vocabulary';
import { defineMessages } from './define-messages.ts';

/** A printer's state, as staff read it. */
export const printerStateMessages = defineMessages<Record<PrinterState, string>>({
  starting: { vi: 'Đang kiểm tra máy in', en: 'Printer is being checked', km: 'កំពុងពិនិត្យម៉ាស៊ីនបោះពុម្ព' },
  ready: { vi: 'Máy in sẵn sàng', en: 'Printer ready', km: 'ម៉ាស៊ីនបោះពុម្ពរួចរាល់' },
  'paper-out': { vi: 'Máy in hết giấy', en: 'Printer out of paper', km: 'ម៉ាស៊ីនបោះពុម្ពអស់ក្រដាស' },
  'cover-open': { vi: 'Nắp máy in đang mở', en: 'Printer cover open', km: 'គម្របម៉ាស៊ីនបោះពុម្ពបើក' },
  error: { vi: 'Máy in báo lỗi', en: 'Printer reports an error', km: 'ម៉ាស៊ីនបោះពុម្ពមានកំហុស' },
  offline: {
    vi: 'Máy in tắt hoặc mất kết nối',
    en: 'Printer off or not connected',
    km: 'ម៉ាស៊ីនបោះពុម្ពបិទ ឬដាច់ការតភ្ជាប់',
  },
  'busy-elsewhere': {
    vi: 'Máy in đang bị máy tính khác sử dụng',
    en: 'Printer in use by another computer',
    km: 'ម៉ាស៊ីនបោះពុម្ពកំពុងប្រើដោយកុំព្យូទ័រផ្សេង',
  },
  'not-answering': {
    vi: 'Máy in không trả lời',
    en: 'Printer does not answer',
    km: 'ម៉ាស៊ីនបោះពុម្ពមិនឆ្លើយតប',
  },
});

/** The life of a slip, as staff read it. What the citizen reads is in the kiosk's messages. */
export const slipStateMessages = defineMessages<Record<SlipState, string>>({
  todo: { vi: 'Phiếu đang chờ in', en: 'Slip waiting to be printed', km: 'សំបុត្ររង់ចាំបោះពុម្ព' },
  sent: { vi: 'Đang in phiếu', en: 'Slip being printed', km: 'កំពុងបោះពុម្ពសំបុត្រ' },
  confirmed: { vi: 'Phiếu đã in', en: 'Slip printed', km: 'បានបោះពុម្ពសំបុត្រ' },
  unproven: {
    vi: 'Đã gửi tới máy in, máy in không báo lại',
    en: 'Sent to the printer, which cannot report',
    km: 'បានផ្ញើទៅម៉ាស៊ីនបោះពុម្ព ដែលមិនអាចរាយការណ៍',
  },
  interrupted: {
    vi: 'Phiếu in dở dang',
    en: 'Slip interrupted while printing',
    km: 'សំបុត្របោះពុម្ពមិនចប់',
  },
  unknown: {
    vi: 'Không rõ phiếu đã in chưa',
    en: 'Not known whether the slip came out',
    km: 'មិនដឹងថាសំបុត្របានចេញឬនៅ',
  },
  expired: {
    vi: 'Phiếu quá hạn, không in nữa',
    en: 'Slip too old, no longer printed',
    km: 'សំបុត្រហួសពេល មិនបោះពុម្ពទៀតទេ',
  },
});

export const proofLevelMessages = defineMessages<Record<ProofLevel, string>>({
  A: {
    vi: 'Máy in báo lại từng phiếu, kèm mã của phiếu',
    en: 'The printer reports each slip by its own code',
    km: 'ម៉ាស៊ីនបោះពុម្ពរាយការណ៍សំបុត្រនីមួយៗតាមលេខកូដ',
  },
  B: {
    vi: 'Máy in báo lại từng phiếu',
    en: 'The printer reports each slip',
    km: 'ម៉ាស៊ីនបោះពុម្ពរាយការណ៍សំបុត្រនីមួយៗ',
  },
  C: {
    vi: 'Máy in chỉ báo có sự cố hay không',
    en: 'The printer only reports whether something is wrong',
    km: 'ម៉ាស៊ីនបោះពុម្ពរាយការណ៍តែថាមានបញ្ហាឬទេ',
  },
  D: {
    vi: 'Máy in này không báo lại được',
    en: 'This printer cannot report',
    km: 'ម៉ាស៊ីនបោះពុម្ពនេះមិនអាចរាយការណ៍បានទេ',
  },
});
