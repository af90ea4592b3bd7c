import type { AloneMachineTexts } from '../alone-machine-words.ts';

export const aloneMachineKhmer: AloneMachineTexts = {
  alone: (from, to, given, placed) =>
    `ចែកលេខដោយខ្លួនឯងពេលដាច់ការតភ្ជាប់ ពី${from} ដល់${to}៖ លេខចំនួន ${given} ក្នុងនោះ ${placed} បានចូលជួររង់ចាំ។`,
  stillHanding: (from, given, placed) =>
    `ចែកលេខដោយខ្លួនឯងពេលដាច់ការតភ្ជាប់ ចាប់ពី${from}៖ លេខចំនួន ${given} កំពុងផ្ញើមក ក្នុងនោះ ${placed} បានចូលជួររង់ចាំ។`,
  expired: (count) => `លេខចំនួន ${count} មិនចូលជួររង់ចាំ៖ ជារបស់ថ្ងៃដែលបានបិទ ឬការងារដែលលែងមានក្នុងការកំណត់។`,
  withoutSlip: (numbers) => `ប្រហែលជាមិនទាន់មានសំបុត្រ៖ ${numbers}។`,
  refused: (numbers) => `ម៉ាស៊ីនមេមិនទទួល៖ ${numbers}។ សូមរកអ្នកកាន់លេខទាំងនេះ ហើយចែកលេខផ្សេង។`,
  unsure: (count) => `ម៉ោងយករបស់លេខចំនួន ${count} គឺតាមនាឡិការបស់ម៉ាស៊ីន ព្រោះម៉ាស៊ីនបានចាប់ផ្ដើមឡើងវិញ។`,
};
