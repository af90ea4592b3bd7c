import type { RatingRecordsTexts } from '../rating-records-words.ts';

export const ratingRecordsKhmer: RatingRecordsTexts = {
  title: 'មតិប្រជាពលរដ្ឋ',
  today: 'មតិថ្ងៃនេះ',
  off: 'មិនទាន់បើកការទទួលមតិទេ។ អ្នកគ្រប់គ្រងបើកនៅ “ការកំណត់” ត្រង់ “មតិប្រជាពលរដ្ឋ”។',
  none: 'មិនទាន់មានមតិទេ។',
  given: 'ចំនួនមតិ',
  hidden: 'មតិតិច',
  hiddenWhy: 'បើមតិមិនដល់ 5 មិនបង្ហាញកម្រិតនីមួយៗដាច់ដោយឡែកទេ ដើម្បីកុំឱ្យទាយដឹងថាអ្នកណាបានជ្រើសអ្វី។',
  reasons: 'មូលហេតុមិនទាន់ពេញចិត្ត',
  goneReason: 'មូលហេតុដែលបានដកចេញ',
};
