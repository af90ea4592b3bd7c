import type { LanguageCheckTexts } from '../language-check-words.ts';

export const languageCheckKhmer: LanguageCheckTexts = {
  checked: (language: string) => `${language}៖ ពិនិត្យដោយ`,
  checkedOn: 'នៅថ្ងៃ',
  unchecked: (language: string) => `${language}៖ មិនទាន់មានអ្នកនិយាយភាសានេះពិនិត្យទេ ដូច្នេះម៉ាស៊ីនយកលេខមិនទាន់បង្ហាញភាសានេះទេ។`,
  uncheckedDemo: (language: string) => `${language}៖ មិនទាន់មានអ្នកពិនិត្យទេ។ កំណែសាកល្បងនៅតែបង្ហាញ។`,
  check: (language: string) => `កត់ត្រាថាបានពិនិត្យ៖ ${language}`,
  checkMeans: 'ការសរសេរឈ្មោះ មានន័យថាបានអានអក្សរទាំងអស់នៃភាសានេះនៅម៉ាស៊ីនយកលេខ និងបានស្ដាប់កំណាត់សំឡេងទាំងអស់នៃកញ្ចប់សំឡេងដែលកំពុងប្រើ។',
  withdraw: (language: string) => `ដកការកត់ត្រា៖ ${language}`,
  missing: (language: string, count: number) =>
    `${language}៖ នៅមាន ${count} ឃ្លារបស់មជ្ឈមណ្ឌលមិនទាន់មានការបកប្រែ។ ម៉ាស៊ីនបង្ហាញភាសាវៀតណាមជាមួយរូប៖`,
  more: (count: number) => `និង ${count} ឃ្លាទៀត`,
  preview: 'មើលជាមុននៅម៉ាស៊ីនយកលេខ និងអេក្រង់',
  previewLead: 'តាមជម្រើសដែលកំពុងកែ ទោះមិនទាន់អនុវត្តក៏ដោយ។ សូមចុចភាសាមួយ ដើម្បីមើលម៉ាស៊ីនយកលេខជាភាសានោះ។',
  previewKiosk: 'ម៉ាស៊ីនយកលេខ (មើលជាមុន)',
  previewDisplay: 'អេក្រង់ (មើលជាមុន)',
};
