import type { RatingSettingsTexts } from '../rating-settings-words.ts';

export const ratingSettingsKhmer: RatingSettingsTexts = {
  enabled: 'ប្រជាពលរដ្ឋអាចផ្ដល់មតិ ក្រោយចប់ការងារ',
  lead: 'មានបីកម្រិត មិនកត់ឈ្មោះ។ នៅបញ្ជរ៖ បើកអាសយដ្ឋាន /rating/ លើថេប្លេតដែលដាក់មុខប្រជាពលរដ្ឋ រួចភ្ជាប់វា។ នៅម៉ាស៊ីនយកលេខ៖ ប្រជាពលរដ្ឋស្កេន ឬបញ្ចូលលេខកូដលើសំបុត្រ។',
  openFor: 'ទទួលមតិរយៈពេលប៉ុន្មានក្រោយចប់ (នាទី)',
  reasons: 'មូលហេតុពេលជ្រើស “មិនទាន់ពេញចិត្ត”',
  reason: (nth) => `មូលហេតុ ${nth}`,
  addReason: 'បន្ថែមមូលហេតុ',
};
