import type { StaffLockTexts } from '../staff-lock.ts';

export const staffLockKhmer: StaffLockTexts = {
  title: 'ចាក់សោម៉ាស៊ីនយកលេខ',
  lead: 'ម៉ាស៊ីនដែលចាក់សោមិនចែកលេខទេ វាប្រាប់មូលហេតុច្បាស់ និងណែនាំទៅកន្លែងផ្សេង។ នៅចាក់សោឆ្លងថ្ងៃ រហូតដល់ដោះសោ។',
  none: 'មិនទាន់មានម៉ាស៊ីនយកលេខទេ។',
  which: 'ម៉ាស៊ីន',
  reason: 'មូលហេតុ',
  text: 'សរសេរបន្ថែមលើម៉ាស៊ីន (ជាភាសាវៀតណាម មិនចាំបាច់)',
  lock: 'ចាក់សោម៉ាស៊ីន',
  unlock: 'ដោះសោ',
  lockedBy: (reason, who) => `កំពុងចាក់សោ៖ ${reason} (${who})`,
};
