import type { PaperWidthMm, SlipBlock, SlipDocument } from '../document/slip-document.ts';

/** A slip as it comes out on an ordinary morning: everything a slip always carries. */
export function ordinarySlip(paperWidthMm: PaperWidthMm): SlipDocument {
  return {
    paperWidthMm,
    blocks: [
      ...heading,
      { kind: 'number', text: 'A042' },
      {
        kind: 'text',
        text: 'Chứng thực bản sao từ bản chính',
        language: 'vi',
        size: 'large',
        weight: 'bold',
        align: 'centre',
      },
      {
        kind: 'text',
        text: 'Quầy\u00a03 hoặc\u00a04',
        language: 'vi',
        size: 'large',
        weight: 'extrabold',
        align: 'centre',
      },
      whenAndAhead,
      { kind: 'rule', style: 'dashed' },
      foot,
    ],
  };
}

/** A slip with all that a slip can carry: copy, priority, three notes, a second language in Khmer. */
export function fullSlip(paperWidthMm: PaperWidthMm): SlipDocument {
  return {
    paperWidthMm,
    blocks: [
      { kind: 'mark', text: 'BẢN IN LẠI / COPY', language: 'vi', style: 'outlined' },
      ...heading,
      { kind: 'number', text: 'M107' },
      { kind: 'mark', text: 'ƯU TIÊN – cán bộ có thể hỏi lại khi gọi', language: 'vi', style: 'filled' },
      {
        kind: 'text',
        text: 'Liên thông khai sinh – thường trú – thẻ BHYT trẻ dưới 6 tuổi',
        language: 'vi',
        size: 'large',
        weight: 'bold',
        align: 'centre',
      },
      {
        kind: 'text',
        text: 'Quầy\u00a03 hoặc\u00a04',
        language: 'vi',
        size: 'large',
        weight: 'extrabold',
        align: 'centre',
      },
      whenAndAhead,
      {
        kind: 'text',
        text: 'លេខរង់ចាំ M107 · បញ្ជរ 3 ឬ 4',
        language: 'km',
        size: 'body',
        weight: 'bold',
        align: 'centre',
      },
      { kind: 'text', text: 'នៅខាងមុខមាន 6 នាក់', language: 'km', size: 'body', weight: 'regular', align: 'centre' },
      {
        kind: 'text',
        text: 'Dòng ghi chú thứ nhất do trung tâm soạn cho việc này, dài hơn một dòng.',
        language: 'vi',
        size: 'small',
        weight: 'regular',
        align: 'left',
      },
      {
        kind: 'text',
        text: 'Dòng ghi chú thứ hai.',
        language: 'vi',
        size: 'small',
        weight: 'regular',
        align: 'left',
      },
      {
        kind: 'text',
        text: 'Dòng ghi chú thứ ba.',
        language: 'vi',
        size: 'small',
        weight: 'regular',
        align: 'left',
      },
      { kind: 'rule', style: 'dashed' },
      foot,
    ],
  };
}

/** The longest of everything: a number of four digits, a name over several lines, many counters, English beside. */
export function longSlip(paperWidthMm: PaperWidthMm): SlipDocument {
  const centred = { language: 'vi', align: 'centre' } as const;
  return {
    paperWidthMm,
    blocks: [
      ...heading,
      { kind: 'number', text: 'A9999' },
      {
        kind: 'text',
        text: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất do chuyển nhượng, thừa kế, tặng cho',
        ...centred,
        size: 'large',
        weight: 'bold',
      },
      {
        kind: 'text',
        text: 'Quầy\u00a03, 4, 5, 11 hoặc\u00a012',
        ...centred,
        size: 'large',
        weight: 'extrabold',
      },
      {
        kind: 'pair',
        left: { text: 'Phía trước còn 128 người', ...centred, size: 'body', weight: 'bold' },
        right: { text: '16:58 · 30/12/2026', ...centred, size: 'small', weight: 'regular' },
      },
      {
        kind: 'text',
        text: 'Your number A9999 · counter 3, 4, 5, 11 or 12',
        language: 'en',
        size: 'body',
        weight: 'bold',
        align: 'centre',
      },
      { kind: 'text', text: '128 people ahead', language: 'en', size: 'body', weight: 'regular', align: 'centre' },
      { kind: 'rule', style: 'dashed' },
      foot,
    ],
  };
}

/** Every Vietnamese vowel with every tone, in both cases, and Đ. */
export function vietnameseMarksSlip(paperWidthMm: PaperWidthMm): SlipDocument {
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
  const rows = vowels.map((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')).join(' '));
  return {
    paperWidthMm,
    blocks: rows.flatMap((row): SlipBlock[] => [
      {
        kind: 'pair',
        left: { text: row, language: 'vi', size: 'small', weight: 'regular', align: 'left' },
        right: { text: `${row.toUpperCase()} đ Đ`, language: 'vi', size: 'small', weight: 'bold', align: 'right' },
      },
    ]),
  };
}

/** Khmer long enough to be wrapped: subscripts, vowels on all four sides, numbers, Latin between. */
export function khmerSlip(paperWidthMm: PaperWidthMm): SlipDocument {
  const text =
    'សូមអញ្ជើញអង្គុយរង់ចាំ ស្តាប់ឧបករណ៍បំពងសំឡេង និងមើលអេក្រង់។ ប្រជាពលរដ្ឋខ្មែរអាចសួរមន្ត្រីនៅបញ្ជរ 3 (Quầy 3) ដើម្បីទទួលបានការណែនាំអំពីការចុះបញ្ជីកំណើត។';
  return {
    paperWidthMm,
    blocks: [
      {
        kind: 'text',
        text: 'មជ្ឈមណ្ឌលសេវារដ្ឋបាលសាធារណៈ',
        language: 'km',
        size: 'large',
        weight: 'bold',
        align: 'centre',
      },
      { kind: 'rule', style: 'solid' },
      { kind: 'text', text, language: 'km', size: 'body', weight: 'regular', align: 'left' },
      { kind: 'text', text, language: 'km', size: 'small', weight: 'semibold', align: 'centre' },
    ],
  };
}

export const EXAMPLE_SLIP_CODE = 'k7q2m9x4w3t8r6p5n1v0';

const heading: readonly SlipBlock[] = [
  {
    kind: 'text',
    text: 'Trung tâm Phục vụ hành chính công',
    language: 'vi',
    size: 'small',
    weight: 'regular',
    align: 'centre',
  },
  { kind: 'text', text: 'Phường Mẫu', language: 'vi', size: 'body', weight: 'bold', align: 'centre' },
  { kind: 'rule', style: 'solid' },
  { kind: 'text', text: 'SỐ THỨ TỰ', language: 'vi', size: 'small', weight: 'semibold', align: 'centre' },
];

const whenAndAhead: SlipBlock = {
  kind: 'pair',
  left: { text: 'Phía trước còn 6 người', language: 'vi', size: 'body', weight: 'bold', align: 'left' },
  right: { text: '08:30 · 21/11/2026', language: 'vi', size: 'small', weight: 'regular', align: 'right' },
};

const foot: SlipBlock = {
  kind: 'qr',
  payload: EXAMPLE_SLIP_CODE,
  beneath: { text: 'GMX FXF', language: 'vi', size: 'body', weight: 'extrabold', align: 'centre' },
  beside: [
    {
      text: 'Lỡ lượt: nhập mã này tại máy lấy số hoặc báo cán bộ, không cần lấy số mới.',
      language: 'vi',
      size: 'fine',
      weight: 'semibold',
      align: 'left',
    },
    {
      text: 'Chỉ dùng trong ngày. Không thay Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
      language: 'vi',
      size: 'fine',
      weight: 'regular',
      align: 'left',
    },
  ],
};
