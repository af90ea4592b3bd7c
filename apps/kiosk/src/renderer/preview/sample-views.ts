import type {
  DeviceId,
  HelpId,
  HelpNumber,
  HubEpoch,
  KioskMenuView,
  KioskServiceView,
  LocalText,
  PrinterId,
  PrinterState,
  ServiceIcon,
  ServiceId,
  SlipCode,
  SlipState,
  TicketId,
  TicketIssuedOutcome,
  TicketNumber,
  CounterId,
  KioskSlipsView,
  VoicePackId,
} from '@motcua/protocol';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import type { LinkState } from '@motcua/client';
import { PAGE_CLIPS, pageClip, serviceClip } from '@motcua/voice/clips';
import type { Sayable } from '../model/speech-state.ts';

/** Sample words and figures for the preview page and for tests; nothing of them reaches a real kiosk. */
export const SAMPLE_HUB_TIME = Date.UTC(2026, 10, 23, 1, 24, 0);
export const SAMPLE_PRINTER = 'printer-1' as PrinterId;

const text = (vi: string, en: string | null, km: string | null): LocalText => ({ vi, en, km });

const sample = (
  id: string,
  icon: ServiceIcon,
  waiting: number,
  name: LocalText,
  hint: LocalText,
): KioskServiceView => ({
  serviceId: id as ServiceId,
  name,
  hint,
  icon,
  waiting,
  issuing: { state: 'open', left: null },
  wait: null,
  lateNotice: null,
  asksReceipt: false,
});

export const SAMPLE_SERVICES: readonly KioskServiceView[] = [
  sample(
    'ho-tich',
    'baby',
    4,
    text('Hộ tịch', 'Civil status', 'អត្រានុកូលដ្ឋាន'),
    text('Khai sinh, kết hôn, khai tử', 'Birth, marriage, death', 'កំណើត អាពាហ៍ពិពាហ៍ មរណភាព'),
  ),
  sample(
    'chung-thuc',
    'stamp',
    11,
    text('Chứng thực', 'Certification', 'ការបញ្ជាក់ឯកសារ'),
    text('Sao y, chữ ký, hợp đồng', 'Copies, signatures, contracts', 'ចម្លង ហត្ថលេខា កិច្ចសន្យា'),
  ),
  sample(
    'cu-tru',
    'id-card',
    2,
    text('Cư trú, căn cước', 'Residence, identity card', null),
    text('Thường trú, tạm trú, tách hộ', 'Registering where you live', null),
  ),
  sample(
    'dat-dai',
    'map',
    6,
    text('Đất đai, xây dựng', 'Land and building', 'ដីធ្លី សំណង់'),
    text(
      'Giấy chứng nhận quyền sử dụng đất, giấy phép xây dựng',
      'Land use certificate, building permit',
      'វិញ្ញាបនបត្រដី លិខិតអនុញ្ញាតសាងសង់',
    ),
  ),
  sample(
    'bao-tro',
    'heart-hand',
    0,
    text('Bảo trợ xã hội', 'Social protection', 'ការគាំពារសង្គម'),
    text('Người có công, trợ cấp hưu trí xã hội', 'People of merit, social pension', 'អ្នកមានគុណូបការៈ សោធនសង្គម'),
  ),
  sample(
    'ho-kinh-doanh',
    'store',
    1,
    text('Hộ kinh doanh', 'Household business', 'អាជីវកម្មគ្រួសារ'),
    text('Đăng ký, thay đổi, tạm ngừng', 'Register, change, suspend', 'ចុះបញ្ជី ផ្លាស់ប្ដូរ ផ្អាក'),
  ),
  sample(
    'nhan-ket-qua',
    'inbox',
    3,
    text('Nhận kết quả', 'Collect results', 'ទទួលលទ្ធផល'),
    text('Đã có giấy hẹn trả kết quả', 'With an appointment slip', 'មានលិខិតណាត់'),
  ),
  sample(
    'truc-tuyen',
    'online',
    2,
    text('Nộp hồ sơ trực tuyến', 'Online submission', 'ដាក់ឯកសារតាមអ៊ីនធឺណិត'),
    text('Có người hướng dẫn từng bước', 'With step-by-step guidance', 'មានអ្នកណែនាំ'),
  ),
];

/** KI11: a voice for each language that has a clip for every tile and page. */
export const SAMPLE_VOICE: KioskMenuView['voicePacks'] = LANGUAGES.map((language) => ({
  ...{ language, packId: language as VoicePackId, revision: 1 },
}));
const EVERY_CLIP = [...SAMPLE_SERVICES.map(({ serviceId }) => serviceClip(serviceId)), ...PAGE_CLIPS.map(pageClip)];
export const SAMPLE_SAYABLE: Sayable = {
  clips: Object.fromEntries(LANGUAGES.map((language) => [language, EVERY_CLIP])),
  numbers: LANGUAGES,
};

export function sampleMenu(services: readonly KioskServiceView[], printer: PrinterState): KioskMenuView {
  return {
    centre: {
      kind: text(
        'Trung tâm Phục vụ hành chính công',
        'Public Administration Service Centre',
        'មជ្ឈមណ្ឌលសេវារដ្ឋបាលសាធារណៈ',
      ),
      place: text('Phường Mẫu', 'Mẫu Ward', null),
      timeZone: 'Asia/Ho_Chi_Minh',
    },
    demo: true,
    languages: ['vi', 'en', 'km'],
    day: { ordinal: 1, date: '2026-11-23', isProvisional: false },
    services: [...services],
    groups: [],
    procedures: 0,
    personNeeded: false,
    priorityGroups: [
      text('Từ 75 tuổi trở lên', '75 years or older', 'អាយុចាប់ពី 75 (៧៥) ឆ្នាំឡើងទៅ'),
      text('Người khuyết tật', 'People with a disability', 'ជនពិការ'),
      text('Phụ nữ mang thai', 'Pregnant women', 'ស្ត្រីមានផ្ទៃពោះ'),
      text('Người đi cùng trẻ dưới 36 tháng tuổi', 'People with a child under 36 months', 'អ្នកមានកូនអាយុក្រោម 36 (៣៦) ខែ'),
      text('Người có công với cách mạng', 'People with merit to the revolution', 'អ្នកមានគុណូបការៈចំពោះបដិវត្តន៍'),
    ],
    needFlags: [],
    help: [],
    locked: [],
    voicePacks: [],
    inPractice: [],
    printers: [
      { printerId: SAMPLE_PRINTER, name: 'Máy in 1', state: printer, since: SAMPLE_HUB_TIME, fallbackPrinterId: null },
    ],
  };
}

export function sampleTicket(serviceId: string, number: string, peopleAhead: number): TicketIssuedOutcome {
  return {
    type: 'ticket-issued',
    ticketId: `1-${number}` as TicketId,
    number: number as TicketNumber,
    slipCode: 'abcdefghijklmnopqrst' as SlipCode,
    serviceIds: [serviceId as ServiceId],
    priority: 'ordinary',
    issuedAt: SAMPLE_HUB_TIME,
    peopleAhead,
    counters: [
      { counterId: 'c3' as CounterId, label: '3' },
      { counterId: 'c4' as CounterId, label: '4' },
    ],
    wait: null,
    lateNotice: null,
    practice: false,
    slip: { printerId: SAMPLE_PRINTER },
  };
}

export function sampleSlips(number: string, state: SlipState, copy: boolean): KioskSlipsView {
  return {
    slips: [
      { ticketId: `1-${number}` as TicketId, number: number as TicketNumber, printerId: SAMPLE_PRINTER, state, copy },
    ],
  };
}

export const SAMPLE_CONNECTED: LinkState = {
  kind: 'connected',
  welcome: {
    protocol: 1,
    hubVersion: '0.1.0',
    hubEpoch: 'preview' as HubEpoch,
    hubTime: SAMPLE_HUB_TIME,
    you: { kind: 'kiosk', deviceId: 'kiosk-1' as DeviceId, name: 'Máy lấy số 1', printerId: SAMPLE_PRINTER },
  },
};

/** HE4: of this kiosk. */
export function sampleRequest(coming: boolean): KioskMenuView['help'][number] {
  return {
    ...{ deviceId: 'kiosk-1' as DeviceId, helpId: '1-3' as HelpId, number: 'HD3' as HelpNumber },
    ...{ askedAt: SAMPLE_HUB_TIME, coming },
  };
}
