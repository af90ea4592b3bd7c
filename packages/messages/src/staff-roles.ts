import { defineMessages } from './define-messages.ts';

/** What a member of staff is, as an administrator reads it. The keys are the staff roles. */
export const staffRoleMessages = defineMessages({
  officer: { vi: 'Cán bộ tại quầy', en: 'Officer at a counter', km: 'មន្ត្រីនៅបញ្ជរ' },
  guide: { vi: 'Cán bộ hướng dẫn', en: 'Guide', km: 'មន្ត្រីណែនាំ' },
  supervisor: { vi: 'Người giám sát', en: 'Supervisor', km: 'អ្នកត្រួតពិនិត្យ' },
  administrator: { vi: 'Người quản trị', en: 'Administrator', km: 'អ្នកគ្រប់គ្រង' },
});
