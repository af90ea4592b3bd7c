import { DEMO_NORMS } from './demo-norms.ts';
import { DEMO_SATISFACTION } from './demo-ratings.ts';
import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import { BUILT_IN_SLIP_TEMPLATE_ID } from '@motcua/protocol/ready-slip-templates';
import {
  NEED_FLAGS,
  type CounterId,
  type LocalText,
  type PrinterId,
  type ProfileId,
  type SeriesId,
  type ServiceIcon,
  type ServiceId,
} from '@motcua/protocol/vocabulary';
import type {
  CallingProfile,
  CentreSettings,
  CounterSettings,
  PrinterSettings,
  SeriesSettings,
  ServiceSettings,
} from '@motcua/protocol/settings-document';
import { DEMO_BOARDS, DEMO_KEYPADS, DEMO_SCANNER } from './demo-devices.ts';

/** A service with its series: the short id serves for both. Prefixes are letters that are heard apart. */
type DemoService = {
  readonly id: string;
  readonly prefix: string;
  readonly icon: ServiceIcon;
  readonly name: LocalText;
  readonly hint: LocalText;
};

const text = (vi: string, en: string, km: string): LocalText => ({ vi, en, km });

const DEMO_SERVICES: readonly DemoService[] = [
  {
    id: 'ho-tich',
    prefix: 'A',
    icon: 'baby',
    name: text('Hộ tịch', 'Civil status', 'អត្រានុកូលដ្ឋាន'),
    hint: text('Khai sinh, kết hôn, khai tử', 'Birth, marriage, death', 'កំណើត អាពាហ៍ពិពាហ៍ មរណភាព'),
  },
  {
    id: 'chung-thuc',
    prefix: 'C',
    icon: 'stamp',
    name: text('Chứng thực', 'Certification', 'បញ្ជាក់ឯកសារ'),
    hint: text('Bản sao, chữ ký, hợp đồng', 'Copies, signatures, contracts', 'ច្បាប់ចម្លង ហត្ថលេខា កិច្ចសន្យា'),
  },
  {
    id: 'cu-tru',
    prefix: 'U',
    icon: 'id-card',
    name: text('Cư trú, căn cước', 'Residence, identity card', 'ទីលំនៅ អត្តសញ្ញាណប័ណ្ណ'),
    hint: text('Thường trú, tạm trú, tách hộ', 'Permanent, temporary, new household', 'អចិន្ត្រៃយ៍ បណ្ដោះអាសន្ន បំបែកគ្រួសារ'),
  },
  {
    id: 'dat-dai',
    prefix: 'L',
    icon: 'map',
    name: text('Đất đai, xây dựng', 'Land, building', 'ដីធ្លី សំណង់'),
    hint: text('Nhà đất, giấy phép', 'Land certificate, building permit', 'វិញ្ញាបនបត្រដី លិខិតអនុញ្ញាតសាងសង់'),
  },
  {
    id: 'bao-tro',
    prefix: 'X',
    icon: 'heart-hand',
    name: text('Bảo trợ xã hội', 'Social protection', 'ការគាំពារសង្គម'),
    hint: text(
      'Trợ cấp, người có công',
      'Allowances, people with merit, poor households',
      'ប្រាក់ឧបត្ថម្ភ អ្នកមានគុណូបការៈ គ្រួសារក្រីក្រ',
    ),
  },
  {
    id: 'ho-kinh-doanh',
    prefix: 'H',
    icon: 'store',
    name: text('Hộ kinh doanh', 'Household business', 'អាជីវកម្មគ្រួសារ'),
    hint: text('Đăng ký, thay đổi, ngừng', 'New, change, pause', 'ចុះបញ្ជីថ្មី កែប្រែ ផ្អាក'),
  },
  {
    id: 'nhan-ket-qua',
    prefix: 'M',
    icon: 'inbox',
    name: text('Nhận kết quả', 'Collect a result', 'ទទួលលទ្ធផល'),
    hint: text('Đã có giấy hẹn trả kết quả', 'With the receipt that names the day', 'មានបង្កាន់ដៃណាត់យកលទ្ធផល'),
  },
  {
    id: 'truc-tuyen',
    prefix: 'S',
    icon: 'online',
    name: text('Nộp hồ sơ trực tuyến', 'Submit online', 'ដាក់ឯកសារតាមអ៊ីនធឺណិត'),
    hint: text('Có người hướng dẫn từng bước', 'With help at every step', 'មានអ្នកណែនាំគ្រប់ជំហាន'),
  },
];

const DEMO_COUNTERS: readonly {
  readonly label: string;
  readonly name: LocalText;
  readonly services: readonly string[];
}[] = [
  { label: '1', name: text('Chứng thực', 'Certification', 'បញ្ជាក់ឯកសារ'), services: ['chung-thuc'] },
  {
    label: '2',
    name: text('Hộ tịch, chứng thực', 'Civil status, certification', 'អត្រានុកូលដ្ឋាន បញ្ជាក់ឯកសារ'),
    services: ['ho-tich', 'chung-thuc'],
  },
  {
    label: '3',
    name: text('Hộ tịch, cư trú', 'Civil status, residence', 'អត្រានុកូលដ្ឋាន ទីលំនៅ'),
    services: ['ho-tich', 'cu-tru'],
  },
  {
    label: '4',
    name: text('Đất đai, hộ kinh doanh', 'Land, household business', 'ដីធ្លី អាជីវកម្មគ្រួសារ'),
    services: ['dat-dai', 'ho-kinh-doanh'],
  },
  {
    label: '5',
    name: text('Bảo trợ xã hội, trả kết quả', 'Social protection, results', 'គាំពារសង្គម ប្រគល់លទ្ធផល'),
    services: ['bao-tro', 'nhan-ket-qua', 'truc-tuyen'],
  },
];

const USUAL = 'thong-thuong' as ProfileId;

const DEMO_PROFILES: readonly CallingProfile[] = [
  {
    profileId: USUAL,
    name: text('Thông thường', 'Usual', 'ធម្មតា'),
    rules: [
      { kind: 'appointments' },
      { kind: 'ageing', afterMinutes: 30 },
      { kind: 'priority', priority: 1, ordinary: 1 },
    ],
  },
  {
    profileId: 'den-truoc-goi-truoc' as ProfileId,
    name: text('Đến trước gọi trước', 'Oldest first', 'មកមុនហៅមុន'),
    rules: [],
  },
  {
    profileId: 'viec-chinh-truoc' as ProfileId,
    name: text('Việc chính của quầy trước', "The counter's main services first", 'ការងារចម្បងរបស់បញ្ជរមុន'),
    rules: [
      { kind: 'appointments' },
      { kind: 'ageing', afterMinutes: 30 },
      { kind: 'main-services', othersAfterMinutes: 15 },
      { kind: 'priority', priority: 1, ordinary: 1 },
    ],
  },
];

/** Named by law or by custom for queues of this kind; a centre sets its own. */
const DEMO_PRIORITY_GROUPS: readonly LocalText[] = [
  text('Người từ 75 tuổi trở lên', 'People aged 75 and over', 'មនុស្សអាយុ ៧៥ ឆ្នាំឡើង'),
  text('Người khuyết tật', 'People with disabilities', 'ជនពិការ'),
  text('Phụ nữ mang thai', 'Pregnant women', 'ស្ត្រីមានផ្ទៃពោះ'),
  text('Người đi cùng trẻ dưới 36 tháng tuổi', 'People with a child under 36 months', 'អ្នកមកជាមួយកុមារអាយុក្រោម ៣៦ ខែ'),
  text('Người có công với cách mạng', 'People with merit to the revolution', 'អ្នកមានគុណូបការៈចំពោះបដិវត្តន៍'),
];

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * A fictitious ward, for trying Motcua out. Its hours never lock a newcomer out. It holds no fees or time limits, and its
 * check-lists say that they are samples: those are a centre's own to confirm.
 */
export function demoCentre(printer: Pick<PrinterSettings, 'connection' | 'paperWidthMm'>): CentreSettings {
  return {
    version: 1,
    demo: true,
    centre: {
      kind: text(
        'Trung tâm Phục vụ hành chính công',
        'Public Administration Service Centre',
        'មជ្ឈមណ្ឌលសេវារដ្ឋបាលសាធារណៈ',
      ),
      place: text('Phường Mẫu', 'Mẫu Ward', 'សង្កាត់គំរូ'),
      timeZone: 'Asia/Ho_Chi_Minh',
    },
    languages: ['vi', 'en', 'km'],
    services: DEMO_SERVICES.map(({ id, icon, name, hint }): ServiceSettings => ({
      serviceId: id as ServiceId,
      seriesId: id as SeriesId,
      ...{ slipNotes: [], slipTemplateId: null },
      ...{ weeklyHours: null, dailyLimit: null, lateNotice: null, usualMinutes: 8 },
      askReceipt: icon === 'inbox',
      ...{ icon, name, hint },
    })),
    series: DEMO_SERVICES.map(({ id, prefix }): SeriesSettings => ({
      seriesId: id as SeriesId,
      ...{ prefix, first: 1, last: 799, digits: 3, atEnd: 'wrap' },
      reserve: { first: 800, last: 899, perKiosk: 25 },
      pad: { first: 900, last: 999 },
    })),
    counters: DEMO_COUNTERS.map(({ label, name, services }): CounterSettings => ({
      counterId: `quay-${label}` as CounterId,
      ...{ label, name },
      serviceIds: services as ServiceId[],
      mainServiceIds: [],
      profileId: null,
    })),
    profiles: DEMO_PROFILES,
    staff: [],
    printers: [{ printerId: 'may-in-1' as PrinterId, name: 'Máy in phiếu 1', ...PLAIN_PRINTER, ...printer }],
    ...PLAIN_SCREENS,
    norms: DEMO_NORMS,
    satisfaction: DEMO_SATISFACTION,
    slipTemplates: [],
    slipTemplateId: BUILT_IN_SLIP_TEMPLATE_ID,
    boardLines: [DEMO_BOARDS],
    scanners: [DEMO_SCANNER],
    keypadLines: [DEMO_KEYPADS],
    hours: {
      weekly: EVERY_DAY.map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
      exceptions: [],
      dayClosesAt: '24:00',
    },
    issuing: {
      ...{ opensMinutesBefore: 60, stopsMinutesBefore: 0, duringBreaks: true, perPersonPerDay: null },
      priorityGroups: DEMO_PRIORITY_GROUPS,
      needFlags: NEED_FLAGS,
    },
    calling: {
      profileId: USUAL,
      confirmWithinMs: 45_000,
      servingStartsAfterMs: 60_000,
      absentStillForMs: 180_000,
      noShowAfterAnnouncements: 2,
      noShowPauseMs: 30_000,
      absentShownForMs: 30 * 60_000,
      returnAfterCalls: 2,
      transferPosition: 'original',
      officersMayChooseTickets: true,
      outOfTurnPerDay: null,
    },
    appointments: { slotMinutes: 30, perSlot: 2, graceMinutes: 10 },
  };
}
