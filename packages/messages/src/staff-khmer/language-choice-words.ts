import type { LanguageChoiceTexts } from '../language-choice-words.ts';

export const languageChoiceKhmer: LanguageChoiceTexts = {
  language: 'ភាសា',
  draft: 'សេចក្ដីព្រាង',
  draftWhy: 'ពាក្យជាភាសាខ្មែរ មិនទាន់មានអ្នកចេះភាសាពិនិត្យឡើងវិញទេ។',
  khmerMissing: 'មិនទាន់ផ្ទុកពាក្យជាភាសាខ្មែរបានទេ៖ បណ្ដាញទើបតែដាច់។ សូមជ្រើសម្ដងទៀតបន្តិចទៀត។',
};
