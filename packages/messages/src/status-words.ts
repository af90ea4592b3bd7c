import type { CounterStatus, NeedFlag, PriorityClass, StaffRole, TicketStatus } from '@motcua/protocol/vocabulary';
import { defineMessages } from './define-messages.ts';

/** The vocabulary's words as people say them. Lower case, for inside a sentence or a small mark. */
export const ticketStatusMessages = defineMessages<Record<TicketStatus, string>>({
  waiting: { vi: 'đang chờ', en: 'waiting', km: 'កំពុងរង់ចាំ' },
  called: { vi: 'đang gọi', en: 'being called', km: 'កំពុងហៅ' },
  serving: { vi: 'đang phục vụ', en: 'being served', km: 'កំពុងបម្រើ' },
  parked: { vi: 'hẹn quay lại', en: 'to come straight back', km: 'ណាត់ត្រឡប់មក' },
  completed: { vi: 'hoàn thành', en: 'completed', km: 'បានបញ្ចប់' },
  noShow: { vi: 'vắng mặt', en: 'absent', km: 'អវត្តមាន' },
  cancelled: { vi: 'đã hủy', en: 'cancelled', km: 'បានលុបចោល' },
  expired: { vi: 'hết hiệu lực', en: 'expired', km: 'ផុតសុពលភាព' },
});

export const counterStatusMessages = defineMessages<Record<CounterStatus, string>>({
  closed: { vi: 'đóng', en: 'closed', km: 'បិទ' },
  open: { vi: 'đang mở', en: 'open', km: 'បើក' },
  paused: { vi: 'đang nghỉ', en: 'on a break', km: 'សម្រាក' },
});

export const priorityClassMessages = defineMessages<Record<PriorityClass, string>>({
  ordinary: { vi: 'thường', en: 'ordinary', km: 'ធម្មតា' },
  priority: { vi: 'ưu tiên', en: 'priority', km: 'អាទិភាព' },
});

/** IS4 */
export const needFlagMessages = defineMessages<Record<NeedFlag, string>>({
  hearing: { vi: 'nghe kém', en: 'hard of hearing', km: 'ពិបាកស្ដាប់' },
  sight: { vi: 'nhìn kém', en: 'poor sight', km: 'ពិបាកមើល' },
  wheelchair: { vi: 'xe lăn', en: 'wheelchair', km: 'រទេះរុញ' },
  interpreter: { vi: 'cần phiên dịch', en: 'needs an interpreter', km: 'ត្រូវការអ្នកបកប្រែ' },
  reading: { vi: 'cần giúp đọc, viết', en: 'needs help with reading or writing', km: 'ត្រូវការជំនួយអាន និងសរសេរ' },
});

export const staffRoleMessages = defineMessages<Record<StaffRole, string>>({
  officer: { vi: 'cán bộ quầy', en: 'counter officer', km: 'មន្ត្រីបញ្ជរ' },
  guide: { vi: 'hướng dẫn viên', en: 'guide', km: 'អ្នកណែនាំ' },
  supervisor: { vi: 'phụ trách', en: 'supervisor', km: 'អ្នកត្រួតពិនិត្យ' },
  administrator: { vi: 'quản trị', en: 'administrator', km: 'អ្នកគ្រប់គ្រង' },
});
