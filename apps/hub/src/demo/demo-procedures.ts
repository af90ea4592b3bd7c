import { READY_PROCEDURES } from '@motcua/protocol/ready-procedures';
import type { CheckList, ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { LocalText, ServiceId } from '@motcua/protocol/vocabulary';

/** Which service of the demo does what the national list calls so. What is not named is done elsewhere. */
const SERVICE_OF_FIELD: Readonly<Record<string, string>> = {
  'Hộ tịch': 'ho-tich',
  'Nuôi con nuôi': 'ho-tich',
  'Chứng thực': 'chung-thuc',
  'Đăng ký, quản lý cư trú': 'cu-tru',
  'Đất đai': 'dat-dai',
  'Hoạt động xây dựng': 'dat-dai',
  'Hạ tầng kỹ thuật': 'dat-dai',
  'Bảo trợ xã hội': 'bao-tro',
  'Giảm nghèo': 'bao-tro',
  'Trẻ em': 'bao-tro',
  'Người có công': 'bao-tro',
  'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)': 'ho-kinh-doanh',
};

const POLICE: LocalText = {
  vi: 'Công an phường (địa chỉ mẫu: số 1 đường Mẫu)',
  en: 'The ward police (sample address: 1 Mẫu Street)',
  km: 'នគរបាលសង្កាត់ (អាសយដ្ឋានគំរូ៖ លេខ 1 ផ្លូវ Mẫu)',
};
const OFFICE: LocalText = {
  vi: 'Ủy ban nhân dân phường, phòng chuyên môn (nơi mẫu)',
  en: 'The ward office, specialist section (sample place)',
  km: 'គណៈកម្មាធិការប្រជាជនសង្កាត់ (កន្លែងគំរូ)',
};
const PLACE_OF_FIELD: Readonly<Record<string, LocalText>> = {
  'Cấp, quản lý căn cước': POLICE,
  'Định danh và xác thực điện tử': POLICE,
  'Quản lý xuất nhập cảnh': POLICE,
};

const text = (vi: string, en: string, km: string): LocalText => ({ vi, en, km });
const FORM = text('Tờ khai (mẫu – quầy phát)', 'The form (sample – given at the counter)', 'ពាក្យស្នើសុំ (គំរូ)');
const CARD = text(
  'Giấy tờ tùy thân của người nộp (mẫu)',
  'An identity paper of whoever hands it in (sample)',
  'អត្តសញ្ញាណប័ណ្ណរបស់អ្នកដាក់ (គំរូ)',
);
const ORIGINAL = text(
  'Bản chính giấy tờ cần sao (mẫu)',
  'The original of the paper to be copied (sample)',
  'ច្បាប់ដើមនៃឯកសារដែលត្រូវថតចម្លង (គំរូ)',
);
const COPIES = text('Bản chụp, nếu có sẵn (mẫu)', 'Copies, if you have them (sample)', 'ច្បាប់ថតចម្លង បើមាន (គំរូ)');
const PROOF = text(
  'Giấy tờ liên quan đến việc đề nghị (mẫu)',
  'Papers that belong to the matter (sample)',
  'ឯកសារពាក់ព័ន្ធនឹងសំណើ (គំរូ)',
);

/** Made up, and marked so on every screen: no list of papers is known here. */
const SAMPLE_LISTS: Readonly<Record<string, readonly LocalText[]>> = {
  '1.001193': [FORM, CARD, PROOF],
  '1.000656': [FORM, CARD, PROOF],
  '1.000894': [FORM, CARD],
  '1.004873': [FORM, CARD],
  '2.000815': [ORIGINAL, COPIES],
  '2.000884': [CARD, PROOF],
  '1.004222': [FORM, PROOF],
  '1.010038': [FORM, CARD],
  '1.013978': [FORM, CARD, PROOF],
  '1.013225': [FORM, PROOF],
  '1.014027': [FORM, CARD],
  '1.001612': [FORM, CARD],
};

/** The whole national list as a fictitious ward might hold it. */
export const DEMO_PROCEDURES: readonly ProcedureSettings[] = READY_PROCEDURES.map((ready): ProcedureSettings => {
  const serviceId = SERVICE_OF_FIELD[ready.field] ?? null;
  return {
    code: ready.code,
    name: { vi: ready.name, en: ready.nameEn, km: null },
    everydayNames: ready.everydayNames,
    serviceId: serviceId as ServiceId | null,
    elsewhere: serviceId === null ? (PLACE_OF_FIELD[ready.field] ?? OFFICE) : null,
    checkList: sampleList(ready.code),
    ...{ fee: null, timeLimit: null, portalUrl: ready.portalUrl },
  };
});

function sampleList(code: string): CheckList | null {
  const items = SAMPLE_LISTS[code];
  return items === undefined ? null : { items, sample: true, confirmation: { by: 'Cán bộ mẫu', on: '2026-11-02' } };
}
