import type { DisplayPart } from '@motcua/protocol/screen-settings';
import type { Language } from '@motcua/protocol/vocabulary';

/** What can stand in a display's layout, as the settings page and its problems name it. */
export const displayPartNames: Readonly<Record<Language, Readonly<Record<DisplayPart, string>>>> = {
  vi: {
    header: 'Dòng đầu (tên, giờ)',
    cards: 'Các thẻ đang gọi',
    recent: 'Vừa gọi',
    absent: 'Đã gọi, chưa có mặt',
    waiting: 'Số người đang chờ',
    media: 'Phim ảnh, thông báo',
    ticker: 'Dòng chữ chạy',
  },
  en: {
    header: 'Top line (name, clock)',
    cards: 'Current calls',
    recent: 'Just called',
    absent: 'Called, not here',
    waiting: 'How many wait',
    media: 'Pictures, videos, notices',
    ticker: 'Running line',
  },
  km: {
    header: 'បន្ទាត់ខាងលើ (ឈ្មោះ ម៉ោង)',
    cards: 'កាតកំពុងហៅ',
    recent: 'ទើបហៅ',
    absent: 'បានហៅ តែមិនទាន់មក',
    waiting: 'ចំនួនអ្នករង់ចាំ',
    media: 'រូបភាព វីដេអូ សេចក្ដីជូនដំណឹង',
    ticker: 'បន្ទាត់អក្សររត់',
  },
};

/** A part's name; what is no part stands as it is. */
export function displayPartName(part: string | number, language: Language): string {
  const names: Readonly<Record<string, string>> = displayPartNames[language];
  return names[String(part)] ?? String(part);
}
