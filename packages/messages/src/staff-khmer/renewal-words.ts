import type { MissingPartTexts, RenewalTexts } from '../renewal-words.ts';

export const missingPartKhmer: MissingPartTexts = {
  missingTitle: 'មិនទាន់ផ្ទុកផ្នែកនេះនៃទំព័របានទេ',
  missingLead: 'កម្មវិធីទើបតែធ្វើបច្ចុប្បន្នភាព ឬបណ្ដាញទើបតែដាច់។ សូមផ្ទុកទំព័រឡើងវិញ ដើម្បីប្រើបន្ត។',
  reload: 'ផ្ទុកទំព័រឡើងវិញ',
};

export const renewalKhmer: RenewalTexts = {
  'new-pages': 'កម្មវិធីបានធ្វើបច្ចុប្បន្នភាពហើយ។ សូមផ្ទុកទំព័រឡើងវិញនៅពេលងាយស្រួល ដើម្បីប្រើកំណែថ្មី។',
  'part-missing': 'ផ្នែកមួយនៃទំព័រមិនទាន់ផ្ទុកបានទេ។ សូមផ្ទុកទំព័រឡើងវិញ ដើម្បីប្រើបន្ត។',
  typed: 'អ្វីដែលកំពុងវាយហើយមិនទាន់រក្សាទុក នឹងបាត់បង់។',
  reload: missingPartKhmer.reload,
};
