import type { StoryReasonTexts } from '../story-reasons.ts';

export const storyReasonKhmer: StoryReasonTexts = {
  cancel: {
    'wrong-choice': 'ជ្រើសច្រឡំ',
    'citizen-left': 'ប្រជាពលរដ្ឋបានទៅវិញ',
    mistake: 'ការច្រឡំ',
    'many-at-once': 'លេខច្រើនយកក្នុងពេលតែមួយ',
  },
  stop: {
    'lines-full': 'អ្នករង់ចាំគ្រប់ចំនួនសម្រាប់ថ្ងៃនេះ',
    'machine-trouble': 'ម៉ាស៊ីនមានបញ្ហា',
    'power-cut': 'ដាច់ភ្លើង',
    meeting: 'ប្រជុំ',
    emergency: 'ការបន្ទាន់',
    other: 'មូលហេតុផ្សេង',
  },
  outOfTurn: {
    'cannot-wait': 'មិនអាចរង់ចាំយូរ',
    'missed-turn': 'ខកវេន',
    'wrong-service': 'យកច្រឡំផ្នែក',
    'brought-papers': 'ត្រឡប់មកបន្ថែមឯកសារ',
    'staff-mistake': 'មន្ត្រីច្រឡំ',
    'supervisor-decision': 'អ្នកត្រួតពិនិត្យសម្រេច',
  },
  outcome: {
    done: 'បានដោះស្រាយ',
    received: 'បានទទួលសំណុំឯកសារ',
    'missing-papers': 'ត្រូវបន្ថែមឯកសារ',
    'guided-online': 'បានណែនាំឱ្យដាក់តាមអ៊ីនធឺណិត',
    referred: 'បានណែនាំទៅអង្គភាពផ្សេង',
    'result-returned': 'បានប្រគល់លទ្ធផល',
  },
  reprint: {
    'did-not-come-out': 'សំបុត្រមិនចេញ',
    unreadable: 'សំបុត្រព្រាល ឬរហែក',
    lost: 'ប្រជាពលរដ្ឋបាត់សំបុត្រ',
  },
  lock: {
    repair: 'កំពុងជួសជុលម៉ាស៊ីន',
    'no-paper': 'អស់ក្រដាសបោះពុម្ព',
    cleaning: 'កំពុងសម្អាតម៉ាស៊ីន',
    'use-another': 'ប្រើម៉ាស៊ីនជាប់គ្នា',
    other: 'មូលហេតុផ្សេង',
  },
};
