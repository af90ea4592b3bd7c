import type { Language } from '@motcua/protocol/vocabulary';
import type { MediaUnderCall, ReadyLayoutId } from '@motcua/protocol/screen-settings';
import type { PreviewScene } from '@motcua/protocol/layout-preview';
import { staffWords } from './staff-khmer-words.ts';
import { withComma } from './with-comma.ts';

/** Where a part stands on the grid of a layout. */
type PartPlace = { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number };

/** DP4–DP10: displays, layouts, running lines and media on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Mỗi màn hình có thể có bố cục, màu nền, ngôn ngữ và danh sách quầy riêng. Ảnh bên dưới là trang thật của màn hình, với số gọi giả.',
  displays: 'Các màn hình',
  usual: 'Cách hiện thường dùng (màn hình không chọn riêng)',
  noDisplays: 'Chưa ghép màn hình nào. Mở trang Màn hình trên ti vi rồi ghép ở mục “Thiết bị”.',
  own: 'Màn hình này hiện theo cách riêng',
  gone: (id: string) => `Màn hình đã gỡ (${id})`,
  connected: 'đang nối',
  away: 'không nối',
  layout: 'Bố cục',
  ready: {
    hall: 'Sảnh chờ (6 thẻ)',
    'hall-media': 'Sảnh chờ có phim ảnh (3 thẻ)',
    'one-counter': 'Một quầy',
    portrait: 'Màn hình đứng (6 thẻ)',
  } satisfies Record<ReadyLayoutId, string>,
  theme: 'Màu nền',
  themes: { night: 'Tối (ti vi trong nhà)', day: 'Sáng (phòng nhiều ánh sáng)' },
  zoom: 'Phóng to',
  zoomNote: 'Phóng to thì ít thẻ hơn: màn hình chỉ hiện số thẻ còn đọc được từ xa.',
  languages: 'Ngôn ngữ trên màn hình',
  languagesNote: 'Ngôn ngữ đầu tiên có chữ lớn nhất.',
  firstLanguage: 'Chữ lớn',
  otherLanguages: 'Thêm chữ nhỏ',
  allServices: 'Hiện số của mọi lĩnh vực',
  services: 'Chỉ hiện các lĩnh vực',
  allCounters: 'Hiện số gọi đến mọi quầy',
  counters: 'Chỉ hiện các quầy',
  zone: 'Khu vực (mỗi khu vực có một màn hình phát tiếng)',
  calibrate: 'Hiện trang căn chỉnh (2 phút)',
  calibrating: 'Màn hình đang hiện trang căn chỉnh.',
  notConnected: 'Màn hình này đang không nối với máy chủ.',
  preview: 'Xem trước',
  previewOf: (name: string) => `Xem trước: ${name}`,
  scenes: {
    busy: 'Lúc đông',
    quiet: 'Chưa gọi ai',
    break: 'Giờ nghỉ',
    calibration: 'Căn chỉnh',
  } satisfies Record<PreviewScene, string>,
  changeInPicture: 'Sửa trên hình',
  stage: 'Các phần của bố cục',
  stageHelp:
    'Chạm vào một phần rồi kéo để dời, kéo cạnh hay góc để đổi cỡ, thả lên phần khác để đổi chỗ. Bàn phím: mũi tên để dời, giữ Shift để đổi cỡ, giữ Ctrl để đi bước dài, Delete để bỏ, Ctrl+Z để hoàn tác.',
  stageNarrow: 'Cửa sổ này hẹp quá để sửa trên hình. Hãy sửa bằng số ở dưới, hoặc mở trang này trên máy tính.',
  partAt: (name: string, at: PartPlace) =>
    `${name}: cột ${at.column}, hàng ${at.row}, rộng ${at.columns}, cao ${at.rows}`,
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  noRoom: (part: string) => `“${part}” không đi tiếp được: hết màn hình, vướng phần khác, hoặc đã nhỏ nhất.`,
  spokenDigits: (height: number, needed: number) =>
    `Chữ số của thẻ đang đọc cao ${withComma(height)} % màn hình, cần ${needed} %.`,
  otherDigits: (height: number, needed: number) =>
    `Chữ số của các thẻ khác cao ${withComma(height)} % màn hình, cần ${needed} %.`,
  recentLow: (needed: number) => `Phần “Vừa gọi” thấp quá: chữ số ở đó cần cao ${needed} % màn hình.`,
  fewerCards: 'Người ngồi xa chưa đọc được. Hãy nới rộng phần đó, hoặc bớt số thẻ.',
  sampleLine: 'Dòng chữ chạy (mẫu)',
  sampleNotice: { heading: 'Phim ảnh, thông báo (mẫu)', text: 'Phim, ảnh và thông báo của trung tâm hiện ở đây.' },
  layouts: 'Bố cục riêng',
  layoutsLead:
    'Bố cục có sẵn không sửa được. Muốn khác đi, hãy làm một bố cục riêng từ một bố cục có sẵn, rồi chọn nó cho màn hình ở trên.',
  addLayout: 'Thêm bố cục riêng, làm từ:',
  newLayout: 'Bố cục riêng',
  name: 'Tên',
  orientation: 'Chiều màn hình',
  orientations: { landscape: 'Ngang', portrait: 'Đứng' },
  cards: 'Số thẻ đang gọi',
  cardsNote: 'Chữ số của thẻ đang đọc cao ít nhất 22 % màn hình, các thẻ khác 12 %.',
  underCall: 'Khi gọi số, phim ảnh',
  underCalls: {
    fade: 'Dừng và mờ đi',
    shrink: 'Thu nhỏ, nhường nửa chỗ cho các thẻ',
    hide: 'Ẩn đi, nhường hết chỗ cho các thẻ',
  } satisfies Record<MediaUnderCall, string>,
  parts: 'Các phần',
  partsNote: (cells: number) => `Màn hình chia thành ${cells} cột và ${cells} hàng.`,
  column: 'Cột',
  row: 'Hàng',
  columns: 'Rộng',
  rows: 'Cao',
  addPart: 'Thêm phần',
  removePart: (part: string) => `Xóa “${part}”`,
  ticker: 'Dòng chữ chạy',
  tickerLead:
    'Từng dòng lần lượt hiện ra, đủ lâu để đọc. Bố cục không có chỗ riêng thì dòng chữ hiện xen với tên trung tâm.',
  line: (n: number) => `Dòng ${n}`,
  addLine: 'Thêm dòng',
  media: 'Phim ảnh, thông báo',
  mediaLead:
    'Ảnh JPEG, PNG, WebP đến 20 MB; phim MP4 (H.264) hoặc WebM đến 500 MB, không tiếng. Cũng có thể chép tệp vào thư mục “media” của máy chủ.',
  upload: 'Tải tệp lên',
  uploading: (name: string, percent: number) => `Đang tải “${name}”: ${percent} %`,
  heldUp: 'Mất kết nối, đang chờ để gửi tiếp.',
  addNotice: 'Thêm thông báo',
  stored: 'Các tệp đã có, chưa đưa vào danh sách',
  take: 'Đưa vào danh sách',
  throwAway: 'Xóa tệp',
  title: 'Tên để nhận ra',
  heading: 'Tiêu đề',
  text: 'Nội dung',
  seconds: 'Hiện trong (giây)',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  dateNote: 'Năm-tháng-ngày, ví dụ 2026-11-21; để trống là không giới hạn.',
  kinds: { picture: 'Ảnh', video: 'Phim', notice: 'Thông báo' },
  refused: {
    'not-media': 'Không phải ảnh hoặc phim mà màn hình hiện được (JPEG, PNG, WebP, MP4, WebM).',
    'too-large': 'Tệp lớn quá: ảnh đến 20 MB, phim đến 500 MB.',
    full: 'Không còn chỗ cho tệp này. Hãy xóa bớt tệp không dùng nữa.',
    busy: 'Máy chủ đang bận nhận tệp. Hãy chờ một lát rồi tải lại.',
    'unknown-upload': 'Việc tải lên bị gián đoạn. Hãy tải lại.',
  },
  unshown:
    'Trình duyệt này không mở được tệp; màn hình có lẽ cũng không và sẽ bỏ qua. Hãy đổi tệp: ảnh JPEG, PNG, WebP; phim MP4 (H.264) hoặc WebM.',
  noAnswer: 'Máy chủ không trả lời. Hãy thử lại.',
  inUse: 'Tệp này đang có trong danh sách đang dùng. Hãy bỏ khỏi danh sách và áp dụng trước.',
};

export type ScreenSettingsTexts = typeof vi;

const en: ScreenSettingsTexts = {
  lead: 'Each display can have its own layout, colours, languages and counters. The picture below is the display’s own page, on made-up calls.',
  displays: 'Displays',
  usual: 'The usual look (of displays without one of their own)',
  noDisplays: 'No display is paired. Open the Display page on the television and pair it under “Devices”.',
  own: 'This display has a look of its own',
  gone: (id: string) => `A display that is gone (${id})`,
  connected: 'connected',
  away: 'not connected',
  layout: 'Layout',
  ready: {
    hall: 'Hall (6 cards)',
    'hall-media': 'Hall with media (3 cards)',
    'one-counter': 'One counter',
    portrait: 'Upright screen (6 cards)',
  },
  theme: 'Colours',
  themes: { night: 'Dark', day: 'Light (for bright rooms)' },
  zoom: 'Zoom',
  zoomNote: 'Larger means fewer cards: as many as can be read from afar.',
  languages: 'Languages on the display',
  languagesNote: 'The first one is the largest.',
  firstLanguage: 'Large',
  otherLanguages: 'And smaller',
  allServices: 'Calls of all services',
  services: 'Only these services',
  allCounters: 'Calls to all counters',
  counters: 'Only these counters',
  zone: 'Zone (one display of a zone speaks)',
  calibrate: 'Show the calibration page (2 minutes)',
  calibrating: 'The display shows its calibration page.',
  notConnected: 'This display is not connected.',
  preview: 'Preview',
  previewOf: (name: string) => `Preview: ${name}`,
  scenes: { busy: 'Busy', quiet: 'Nobody called', break: 'Break', calibration: 'Calibration' },
  changeInPicture: 'Change in the picture',
  stage: 'Parts of the layout',
  stageHelp:
    'Touch a part and drag it to move it, drag a side or a corner to change its size, drop it on another part to exchange the two. By keyboard: arrows move, with Shift they change the size, with Ctrl they take long steps; Delete removes, Ctrl+Z undoes.',
  stageNarrow:
    'This window is too narrow to change the picture by hand. Change the numbers below, or open this page on a computer.',
  partAt: (name: string, at: PartPlace) =>
    `${name}: column ${at.column}, row ${at.row}, ${at.columns} wide, ${at.rows} high`,
  undo: 'Undo',
  redo: 'Redo',
  noRoom: (part: string) =>
    `“${part}” can go no further: the screen ends there, another part is in the way, or it is as small as can be.`,
  spokenDigits: (height: number, needed: number) =>
    `Digits of the spoken card are ${height} % of the screen high; ${needed} % are needed.`,
  otherDigits: (height: number, needed: number) =>
    `Digits of the other cards are ${height} % of the screen high; ${needed} % are needed.`,
  recentLow: (needed: number) => `“Just called” is too low: its digits need ${needed} % of the screen.`,
  fewerCards: 'People far away cannot read that. Give the part more room, or take fewer cards.',
  sampleLine: 'Running line (sample)',
  sampleNotice: {
    heading: 'Pictures, videos, notices (sample)',
    text: 'What the centre shows beside the calls stands here.',
  },
  layouts: 'Own layouts',
  layoutsLead:
    'The ready ones cannot be changed. Make one of your own from any of them, then choose it for a display above.',
  addLayout: 'Add a layout, made from:',
  newLayout: 'Own layout',
  name: 'Name',
  orientation: 'Screen',
  orientations: { landscape: 'Landscape', portrait: 'Upright' },
  cards: 'Cards of current calls',
  cardsNote: 'Digits of the spoken card are 22 % of the screen high at least, of the others 12 %.',
  underCall: 'While somebody is called, media',
  underCalls: {
    fade: 'pause and fade',
    shrink: 'shrink and give half their room to the cards',
    hide: 'hide and give all their room to the cards',
  },
  parts: 'Parts',
  partsNote: (cells: number) => `The screen has ${cells} columns and ${cells} rows.`,
  column: 'Column',
  row: 'Row',
  columns: 'Width',
  rows: 'Height',
  addPart: 'Add a part',
  removePart: (part: string) => `Remove “${part}”`,
  ticker: 'Running lines',
  tickerLead:
    'One line after the other, each long enough to be read. Where a layout has no place for them, they take turns with the centre’s name.',
  line: (n: number) => `Line ${n}`,
  addLine: 'Add a line',
  media: 'Pictures, videos, notices',
  mediaLead:
    'JPEG, PNG or WebP up to 20 MB; MP4 (H.264) or WebM up to 500 MB, without sound. Files can also be copied into the hub’s folder “media”.',
  upload: 'Upload a file',
  uploading: (name: string, percent: number) => `Uploading “${name}”: ${percent} %`,
  heldUp: 'No connection; it goes on as soon as there is one.',
  addNotice: 'Add a notice',
  stored: 'Files that are there and not in the list',
  take: 'Put into the list',
  throwAway: 'Delete the file',
  title: 'Name to know it by',
  heading: 'Heading',
  text: 'Text',
  seconds: 'Shown for (seconds)',
  from: 'First day',
  to: 'Last day',
  dateNote: 'Year, month, day, as in 2026-11-21; empty: no bound.',
  kinds: { picture: 'Picture', video: 'Video', notice: 'Notice' },
  refused: {
    'not-media': 'This is no picture or video that a display can show (JPEG, PNG, WebP, MP4, WebM).',
    'too-large': 'The file is too large: pictures up to 20 MB, videos up to 500 MB.',
    full: 'There is no room for this file. Delete some that are not used.',
    busy: 'The hub is busy taking a file. Wait a moment and upload it again.',
    'unknown-upload': 'The upload was interrupted. Upload it again.',
  },
  unshown:
    'This browser cannot open the file; a display hardly can, and will leave it out. Take another: JPEG, PNG or WebP; MP4 (H.264) or WebM.',
  noAnswer: 'The hub does not answer. Try again.',
  inUse: 'This file is in the list that is in force. Take it out of the list and apply first.',
};

/** The words of the displays' section. */
export function screenSettingsTexts(language: Language): ScreenSettingsTexts {
  return staffWords('screenSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly screenSettings: ScreenSettingsTexts;
  }
}
