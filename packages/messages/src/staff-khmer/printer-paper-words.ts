import type { PrinterPaperTexts } from '../printer-paper-words.ts';

export const printerPaperKhmer: PrinterPaperTexts = {
  metres,
  lowBySensor: (name) => `${name}៖ ជិតអស់ក្រដាស។ សូមត្រៀមរមូរថ្មីមួយ។`,
  low: (name, left) => `${name}៖ ជិតអស់ក្រដាស នៅសល់ប្រហែល ${left}។ សូមត្រៀមរមូរថ្មីមួយ។`,
  usualMorning: (length) => `ព្រឹកមួយធម្មតាប្រើ ${length}។`,
  rollAsked: (name) => `${name} ទើបមានក្រដាសវិញ។ តើជារមូរថ្មីឬទេ?`,
  newRoll: 'បានប្ដូររមូរថ្មី',
  sameRoll: 'នៅរមូរដដែល',
  rollNoted: 'បានកត់ត្រា៖ រមូរក្រដាសថ្មី។',
  nothingToday: 'ថ្ងៃនេះមិនទាន់បោះពុម្ពសំបុត្រណាទេ។',
  today: 'ថ្ងៃនេះ៖',
  counts: {
    confirmed: (n) => `សំបុត្រ ${n} សន្លឹក បានបោះពុម្ព`,
    unproven: (n) => `សំបុត្រ ${n} សន្លឹក បានផ្ញើ ម៉ាស៊ីនបោះពុម្ពមិនរាយការណ៍`,
    copies: (n) => `ក្នុងនោះ ${n} សន្លឹកជាច្បាប់ចម្លង`,
    interrupted: (n) => `សំបុត្រ ${n} សន្លឹក បោះពុម្ពមិនចប់`,
    unknown: (n) => `សំបុត្រ ${n} សន្លឹក មិនដឹងថាបានចេញឬនៅ`,
    expired: (n) => `សំបុត្រ ${n} សន្លឹក ហួសពេល មិនបោះពុម្ព`,
    moved: (n) => `សំបុត្រ ${n} សន្លឹក ប្ដូរទៅម៉ាស៊ីនបោះពុម្ពផ្សេង`,
  },
  rollSince: (since, slips, used) => `តាំងពីប្ដូររមូរនៅម៉ោង ${since}៖ សំបុត្រ ${slips} សន្លឹក ប្រវែង ${used}។`,
  rollNever: (slips, used) =>
    slips === 0
      ? 'មិនទាន់មានអ្នកប្រាប់ពេលប្ដូររមូរទេ។'
      : `បានបោះពុម្ពសំបុត្រ ${slips} សន្លឹក ប្រវែង ${used}។ មិនទាន់មានអ្នកប្រាប់ពេលប្ដូររមូរទេ។`,
  left: (left) => `នៅសល់ក្រដាសប្រហែល ${left}។`,
  printTest: 'បោះពុម្ពសាកល្បង',
  printTestSmall: 'បោះពុម្ពសាកល្បងខ្លី',
  testing: (seconds) => `បានផ្ញើសំបុត្រសាកល្បង កំពុងរង់ចាំម៉ាស៊ីនបោះពុម្ពឆ្លើយតប${soFar(seconds)}…`,
  testWaits: (seconds) => `សំបុត្រសាកល្បងរង់ចាំវេនក្រោយសំបុត្ររបស់ប្រជាពលរដ្ឋ${soFar(seconds)}…`,
  testStuck: 'សំបុត្រសាកល្បងមិនទាន់ចេញទេ៖ ម៉ាស៊ីនបោះពុម្ពមានកំហុស សូមមើលខាងលើ។',
  testUnheard: 'ម៉ាស៊ីនមេមិនឆ្លើយតប៖ មិនដឹងថាសំបុត្រសាកល្បងបានចេញឬនៅ។ សូមមើលម៉ាស៊ីនបោះពុម្ព។',
  fates: {
    confirmed: 'សំបុត្រសាកល្បងបានចេញ។',
    unproven: 'បានផ្ញើសំបុត្រសាកល្បង។ ម៉ាស៊ីនបោះពុម្ពនេះមិនរាយការណ៍ទេ សូមមើលសំបុត្រ។',
    interrupted: 'សំបុត្រសាកល្បងមិនចប់៖ ម៉ាស៊ីនបោះពុម្ពឈប់ពាក់កណ្ដាលទី។ សូមមើលអ្វីដែលម៉ាស៊ីនបោះពុម្ពរាយការណ៍។',
    unknown: 'មិនដឹងថាសំបុត្រសាកល្បងបានចេញឬនៅ៖ ម៉ាស៊ីនបោះពុម្ពមិនឆ្លើយតប។ សូមមើលម៉ាស៊ីនបោះពុម្ព។',
  },
  notReached: 'មិនទាន់តភ្ជាប់ជាមួយម៉ាស៊ីនមេបានទេ។ សូមសាកម្ដងទៀត។',
};

/** Written as in Vietnamese: "6 cm", "4,5 m" or "23 m". */
function metres(mm: number): string {
  if (mm < 1000) return `${Math.round(mm / 10)}\u00A0cm`;
  const figure = mm < 10_000 ? (mm / 1000).toFixed(1).replace('.', ',') : String(Math.round(mm / 1000));
  return `${figure}\u00A0m`;
}

/** The first seconds need no count. */
function soFar(seconds: number): string {
  return seconds < 4 ? '' : ` (${seconds}\u00A0វិនាទី)`;
}
