import type {
  CatalogueEntry,
  CatalogueProcedure,
  KioskMenuView,
  LocalText,
  PrintedListFate,
  ServiceGroupId,
  ServiceId,
} from '@motcua/protocol';
import type { Stage } from './hand-fed-link.ts';
import { SAMPLE_SERVICES, sampleMenu } from './sample-views.ts';

const text = (vi: string, en: string | null = null): LocalText => ({ vi, en, km: null });

/** A menu that names procedures; its service for collecting results asks for the day. */
export function sampleFindMenu(change: Partial<KioskMenuView> = {}): KioskMenuView {
  const services = SAMPLE_SERVICES.map((each) => ({ ...each, asksReceipt: each.serviceId === 'nhan-ket-qua' }));
  return { ...sampleMenu(services, 'ready'), procedures: 109, ...change };
}

/** Twelve services in three groups, and one that stands alone. */
export function sampleGroupMenu(): KioskMenuView {
  const more = SAMPLE_SERVICES.slice(0, 5).map((one) => ({ ...one, serviceId: `${one.serviceId}-2` as ServiceId }));
  const group = (
    id: string,
    icon: KioskMenuView['groups'][number]['icon'],
    vi: string,
    hint: string,
    ids: string[],
  ) => ({
    ...{ groupId: id as ServiceGroupId, name: text(vi), hint: text(hint), icon, serviceIds: ids as ServiceId[] },
  });
  return {
    ...sampleFindMenu(),
    services: [...SAMPLE_SERVICES, ...more],
    groups: [
      group('giay-to', 'document', 'Giấy tờ, hộ tịch', 'Khai sinh, sao y, cư trú', [
        ...['ho-tich', 'chung-thuc', 'cu-tru', 'ho-tich-2', 'chung-thuc-2', 'cu-tru-2'],
      ]),
      group('nha-dat', 'map', 'Nhà, đất, kinh doanh', 'Sổ đỏ, xây nhà, buôn bán', [
        'dat-dai',
        'dat-dai-2',
        'ho-kinh-doanh',
      ]),
      group('xa-hoi', 'heart-hand', 'Xã hội', 'Trợ cấp, người có công', ['bao-tro', 'bao-tro-2']),
      group('mot', 'inbox', 'Trả kết quả', 'Một việc', ['nhan-ket-qua']),
    ],
  };
}

const entry = (
  code: string | null,
  vi: string,
  serviceId: string | null,
  said: string | null = null,
): CatalogueEntry => ({
  ...{ code, name: text(vi), said, serviceId: serviceId as ServiceId | null },
  elsewhere: serviceId === null ? text('Công an phường, số 1 đường Mẫu') : null,
});

export const SAMPLE_ENTRIES: readonly CatalogueEntry[] = [
  entry('1.001193', 'Đăng ký khai sinh', 'ho-tich', 'làm khai sinh'),
  entry('2.000635', 'Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh', 'ho-tich', 'trích lục khai sinh'),
  entry('2.000986', 'Liên thông khai sinh – thường trú – thẻ BHYT trẻ dưới 6 tuổi', 'ho-tich'),
  entry('1.014062', 'Cấp thẻ căn cước (dưới 14 tuổi)', null, 'căn cước cho con'),
  entry('1.004884', 'Đăng ký lại khai sinh', 'ho-tich', 'mất giấy khai sinh'),
  entry(null, 'Hộ tịch', 'ho-tich'),
];

const confirmation = { by: 'Nguyễn Thị Lan', on: '2026-11-02' };

export function sampleProcedure(change: Partial<CatalogueProcedure> = {}): CatalogueProcedure {
  return {
    ...{ code: '1.001193', name: text('Đăng ký khai sinh'), serviceId: 'ho-tich' as ServiceId, elsewhere: null },
    checkList: {
      items: [
        text('Tờ khai đăng ký khai sinh (mẫu – quầy phát)'),
        text('Giấy tờ tùy thân của người nộp (mẫu)'),
        text('Giấy tờ liên quan đến việc đề nghị (mẫu)'),
      ],
      ...{ sample: true, ...confirmation },
    },
    ...{ fee: null, timeLimit: null },
    portalUrl: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7',
    ...change,
  };
}

/** PC2–PC7: finding what one has come for, and what it needs. */
export function findScenes({ link, touch }: Stage): Readonly<Record<string, () => void>> {
  const begin = (menu = sampleFindMenu()) => link.feedView('kiosk-menu', menu);
  const type = (words: string) => {
    begin();
    touch({ kind: 'search' });
    for (const letter of words) touch({ kind: 'type-word', letter, from: 'glass' });
  };
  const list = (entries: readonly CatalogueEntry[]) => link.answerCatalogue({ kind: 'entries', entries: [...entries] });
  /** The page parses answers with what it fetches on demand: each takes a moment. */
  const later = (...steps: readonly (() => void)[]) => steps.forEach((step, n) => setTimeout(step, 150 * (n + 1)));
  const search = (words: string, entries: readonly CatalogueEntry[]) => {
    type(words);
    later(
      () => list(entries),
      () => list(entries),
    );
  };
  const show = (procedure: CatalogueProcedure, ...then: readonly (() => void)[]) => {
    const first = SAMPLE_ENTRIES[procedure.serviceId === null ? 3 : 0];
    search('khai sinh', SAMPLE_ENTRIES);
    if (first === undefined) return;
    setTimeout(() => {
      touch({ kind: 'show-procedure', entry: first });
      later(() => link.answerCatalogue({ kind: 'procedure', procedure }), ...then);
    }, 500);
  };
  const printed = (fate: PrintedListFate) => [
    () => touch({ kind: 'print-list' }),
    () => link.answerCatalogue({ kind: 'list-printed', fate }),
  ];
  const many = Array.from({ length: 13 }, (_, n) => text(`Giấy tờ thứ ${n + 1} của danh sách mẫu, tên hơi dài`));
  const facts = {
    fee: { text: text('8.000 đồng mỗi bản (mẫu)'), ...confirmation },
    timeLimit: { text: text('Trong ngày; sau 15 giờ trả ngày làm việc sau (mẫu)'), ...confirmation },
  };
  return {
    'find-start': () => begin(),
    'find-priority': () => {
      begin(sampleFindMenu({ needFlags: ['hearing', 'sight', 'wheelchair', 'interpreter', 'reading'] }));
      touch({ kind: 'toggle-help' });
    },
    'find-lost': () => {
      begin();
      link.feedState({ kind: 'lost' });
    },
    'search-larger': () => {
      begin();
      touch({ kind: 'toggle-text' });
      search('khai sinh', SAMPLE_ENTRIES);
    },
    'find-groups': () => begin(sampleGroupMenu()),
    'find-group': () => {
      begin(sampleGroupMenu());
      touch({ kind: 'open-group', groupId: 'giay-to' as ServiceGroupId });
    },
    'search-empty': () => type(''),
    search: () => search('khai sinh', SAMPLE_ENTRIES),
    'search-few': () => search('trich luc', SAMPLE_ENTRIES.slice(1, 3)),
    'search-none': () => search('qwzx', []),
    'search-trouble': () => {
      type('khai');
      later(() => link.answerCatalogue({ kind: 'not-found' }));
    },
    papers: () => {
      begin();
      touch({ kind: 'what-to-bring' });
    },
    'papers-list': () => {
      begin();
      touch({ kind: 'what-to-bring' });
      touch({ kind: 'papers-of', serviceId: 'ho-tich' as ServiceId });
      later(() =>
        list([...SAMPLE_ENTRIES, ...SAMPLE_ENTRIES].slice(0, 10).map((each, n) => ({ ...each, code: `c${n}` }))),
      );
    },
    'papers-none': () => {
      begin();
      touch({ kind: 'what-to-bring' });
      touch({ kind: 'papers-of', serviceId: 'truc-tuyen' as ServiceId });
      later(() => list([]));
    },
    procedure: () => show(sampleProcedure()),
    'procedure-none': () => show(sampleProcedure({ checkList: null })),
    'procedure-all': () => show(sampleProcedure(facts)),
    'procedure-long': () => show(sampleProcedure({ checkList: { items: many, sample: true, ...confirmation } })),
    'procedure-long-end': () =>
      show(sampleProcedure({ ...facts, checkList: { items: many, sample: true, ...confirmation } }), () =>
        touch({ kind: 'read-on', from: many.length - 1 }),
      ),
    'procedure-elsewhere': () =>
      show(
        sampleProcedure({
          ...{ code: '1.014062', name: text('Cấp thẻ căn cước (dưới 14 tuổi)'), serviceId: null, checkList: null },
          elsewhere: text('Công an phường, số 1 đường Mẫu'),
        }),
      ),
    'procedure-code': () => show(sampleProcedure(), () => touch({ kind: 'toggle-code' })),
    'procedure-printing': () => show(sampleProcedure(), () => touch({ kind: 'print-list' })),
    'procedure-printed': () => show(sampleProcedure(), ...printed('out')),
    'procedure-unproven': () => show(sampleProcedure(), ...printed('unproven')),
    'procedure-enough': () =>
      show(sampleProcedure({ checkList: { items: many, sample: true, ...confirmation } }), ...printed('enough')),
    receipt: () => {
      begin();
      touch({ kind: 'choose-service', serviceId: 'nhan-ket-qua' as ServiceId });
    },
    'not-yet': () => {
      begin();
      touch({ kind: 'choose-service', serviceId: 'nhan-ket-qua' as ServiceId });
      touch({ kind: 'receipt-not-yet' });
    },
  };
}
