import {
  LANGUAGES,
  READY_LAYOUTS,
  type DisplayLookView,
  type Language,
  type LocalText,
  type MediaId,
} from '@motcua/protocol';
import { USUAL_LOOK } from '../model/usual-look.ts';

const text = (vi: string): LocalText => ({ vi, en: null, km: null });

const TICKER = [
  text('Hồ sơ nhận sau 15 giờ 00 được trả kết quả vào ngày làm việc tiếp theo.'),
  text(
    'Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân phường: sáng thứ Năm hằng tuần, từ 8 giờ 00 đến 11 giờ 00, tại phòng tiếp công dân tầng 1.',
  ),
];

const NOTICE = {
  mediaId: 'thong-bao' as MediaId,
  title: 'Lịch tiếp công dân',
  content: {
    kind: 'notice',
    heading: { ...text('Lịch tiếp công dân'), en: 'Meet the chairman' },
    text: {
      ...text('Sáng thứ Năm hằng tuần, 8 giờ 00 – 11 giờ 00\nPhòng tiếp công dân, tầng 1'),
      en: 'Thursday mornings, 8:00 – 11:00\nReception room, first floor',
    },
  },
  ...{ seconds: 20, from: null, to: null },
} as const;

/** A look from a page's address, such as `?layout=hall-media&theme=day&lang=vi,km&zoom=120&ticker&media`. */
export function lookFrom(options: URLSearchParams): DisplayLookView {
  const layout = Object.values(READY_LAYOUTS).find(({ layoutId }) => layoutId === options.get('layout'));
  const languages = (options.get('lang') ?? 'vi').split(',').filter((each): each is Language => isLanguage(each));
  return {
    ...USUAL_LOOK,
    name: 'Sảnh chính',
    look: {
      ...USUAL_LOOK.look,
      languages: languages.length === 0 ? ['vi'] : languages,
      theme: options.get('theme') === 'day' ? 'day' : 'night',
      zoomPercent: Number(options.get('zoom') ?? 100),
    },
    layout: layout === undefined ? USUAL_LOOK.layout : { ...layout, parts: [...layout.parts] },
    ticker: options.has('ticker') ? TICKER : [],
    media: options.has('media') ? [NOTICE] : [],
  };
}

function isLanguage(word: string): word is Language {
  return LANGUAGES.some((language) => language === word);
}
