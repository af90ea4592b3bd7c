import type { VoiceMachineTexts } from '../voice-machine-words.ts';

export const voiceMachineKhmer: VoiceMachineTexts = {
  speaks: 'អានការហៅក្នុងបន្ទប់នេះ',
  silent: 'មិនអាន៖ អេក្រង់ផ្សេងក្នុងបន្ទប់កំពុងអាន',
  blocked: 'មិនទាន់បើកសំឡេង',
  none: 'គ្មានសំឡេង',
  blockedHelp: 'សូមចុចលើអេក្រង់ ឬចុចគ្រាប់ណាមួយម្ដង។ អ្នករង់ចាំមិនឮការហៅទេ។',
  noneHelp: 'កម្មវិធីរុករករបស់អេក្រង់បញ្ចេញសំឡេងមិនបាន។ សូមពិនិត្យកាតសំឡេងរបស់ម៉ាស៊ីន ឬឱ្យអេក្រង់ផ្សេងអាន។',
  missing: (clips: string) =>
    `ខ្វះកំណាត់សំឡេង៖ ${clips}។ ការហៅដែលត្រូវការកំណាត់នេះមិនអានជាភាសានោះទេ បើគ្មានភាសាផ្សេង មានតែសំឡេងកណ្ដឹង។`,
  unplayable: (names: string) =>
    `បង្ហាញមិនបាន៖ ${names}។ អេក្រង់រំលង ហើយបង្ហាញអ្វីបន្ទាប់។ សូមប្ដូរឯកសារ៖ រូបភាព JPEG, PNG, WebP ឬវីដេអូ MP4 (H.264), WebM។`,
};
