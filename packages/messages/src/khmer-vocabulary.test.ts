import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { khmerDrafts, type KhmerDraft } from './khmer-drafts.ts';

/** docs/khmer-terms.md: where the Vietnamese says this, as whole words, the Khmer says that. */
const AGREED: readonly (readonly [vi: string, km: string])[] = [
  ['quầy', 'បញ្ជរ'],
  ['máy quầy', 'កុំព្យូទ័របញ្ជរ'],
  ['bàn hướng dẫn', 'តុណែនាំ'],
  ['người hướng dẫn', 'អ្នកណែនាំ'],
  ['cán bộ', 'មន្ត្រី'],
  ['công dân', 'ប្រជាពលរដ្ឋ'],
  ['người dân', 'ប្រជាពលរដ្ឋ'],
  ['người quản trị', 'អ្នកគ្រប់គ្រង'],
  ['người phụ trách', 'អ្នកត្រួតពិនិត្យ'],
  ['người điều hành', 'អ្នកត្រួតពិនិត្យ'],
  ['máy lấy số', 'ម៉ាស៊ីនយកលេខ'],
  ['máy chủ', 'ម៉ាស៊ីនមេ'],
  ['máy in', 'ម៉ាស៊ីនបោះពុម្ព'],
  ['máy quét', 'ម៉ាស៊ីនស្កេន'],
  ['máy nhận ý kiến', 'ម៉ាស៊ីនទទួលមតិ'],
  ['máy đánh giá', 'ម៉ាស៊ីនទទួលមតិ'],
  ['bàn phím gọi số', 'ក្ដារចុចហៅលេខ'],
  ['bảng số', 'ផ្ទាំងលេខ'],
  ['màn hình', 'អេក្រង់'],
  ['loa', 'ឧបករណ៍បំពងសំឡេង'],
  ['thiết bị', 'ឧបករណ៍'],
  ['cáp', 'ខ្សែកាប'],
  ['dây mạng', 'ខ្សែបណ្ដាញ'],
  ['bộ định tuyến', 'រ៉ោតទ័រ'],
  ['mặt nạ mạng', 'របាំងបណ្ដាញ'],
  ['cổng nối tiếp', 'ច្រកស៊េរី'],
  ['trình duyệt', 'កម្មវិធីរុករក'],
  ['điện thoại', 'ទូរស័ព្ទ'],
  ['giả lập', 'ក្លែងធ្វើ'],
  ['phiếu', 'សំបុត្រ'],
  ['phiếu hẹn', 'សំបុត្រណាត់'],
  ['phiếu in thử', 'សំបុត្រសាកល្បង'],
  ['mẫu phiếu', 'គំរូសំបុត្រ'],
  ['số thứ tự', 'លេខរៀង'],
  ['dãy số', 'ស៊េរីលេខ'],
  ['lĩnh vực', 'ផ្នែក'],
  ['thủ tục', 'នីតិវិធី'],
  ['hồ sơ', 'សំណុំឯកសារ'],
  ['hàng chờ', 'ជួរ'],
  ['lịch hẹn', 'ណាត់'],
  ['mã hẹn', 'លេខកូដណាត់'],
  ['hẹn quay lại', 'ណាត់ត្រឡប់មក'],
  ['vắng mặt', 'អវត្តមាន'],
  ['ưu tiên', 'អាទិភាព'],
  ['ngoài thứ tự', 'ក្រៅលំដាប់'],
  ['phát số', 'ចែកលេខ'],
  ['gọi số', 'ហៅលេខ'],
  ['hủy', 'លុបចោល'],
  ['hoàn tác', 'មិនធ្វើវិញ'],
  ['yêu cầu hỗ trợ', 'សំណើជំនួយ'],
  ['ngày làm việc', 'ថ្ងៃធ្វើការ'],
  ['tài khoản', 'គណនី'],
  ['tên đăng nhập', 'ឈ្មោះចូលប្រើ'],
  ['mật khẩu', 'ពាក្យសម្ងាត់'],
  ['thiết lập', 'ការកំណត់'],
  ['áp dụng', 'អនុវត្ត'],
  ['bố cục', 'ប្លង់'],
  ['lý do', 'មូលហេតុ'],
  ['phiên bản', 'កំណែ'],
  ['hết hiệu lực', 'ផុតសុពលភាព'],
  ['không trả lời', 'មិនឆ្លើយតប'],
  ['kết nối', 'តភ្ជាប់'],
  ['ghép máy', 'ភ្ជាប់'],
];

/** `term|key`, with why this text may say it otherwise. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ...because('nobody is named: the room is asked with "please"', [
    ...[
      'công dân|displayMessages.invite',
      'công dân|displayMessages.refusedHelp',
      'công dân|displayMessages.sitAndWatch',
    ],
  ]),
  ...because('no room for the loudspeaker beside the screen', [
    ...['loa|displayMessages.sitAndWatch', 'loa|kioskMessages.stepListen'],
  ]),
  ...because('the figures by which a hub is known, no series', [
    ...['dãy số|setUpMessages.how', 'dãy số|setUpMessages.compareTitle', 'dãy số|setUpMessages.compareHow'],
    ...['dãy số|serviceMessages.figures', 'dãy số|pairDevices.hubFigures'],
  ]),
  ...because('a field of the national catalogue, no service of the centre', [
    ...['lĩnh vực|procedureSettings.field', 'lĩnh vực|procedureSettings.allTaken'],
  ]),
  ...because('a sheet with an address, no slip', [
    'phiếu|addressSlipMessages.before',
    'phiếu|trustPageMessages.compareWith',
  ]),
  ...because('Vietnamese that is kept as the name of the new device', [
    ...['máy in|findDevices.newNames.printer', 'bảng số|findDevices.newNames.boards'],
    ...['máy quét|findDevices.newNames.scanner', 'bàn phím gọi số|findDevices.newNames.keypad'],
    'gọi số|findDevices.newNames.keypad',
  ]),
  ...because('quotes what the display says and shows in Vietnamese', ['loa|morning.questions.display']),
  ...because('this page, on whatever it is shown', ['màn hình|staff.lostSince']),
  ...because('a sample of letters, another sentence in each language', ['quầy|testSlipMessages.letters']),
]);

function because(why: string, texts: readonly string[]): readonly (readonly [string, string])[] {
  return texts.map((text) => [text, why]);
}

function says(text: string, term: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{M}])${term}(?![\\p{L}\\p{M}])`, 'u').test(text.toLowerCase());
}

const pairs = khmerDrafts();
const keysOf = (wrong: readonly KhmerDraft[]) => wrong.map(({ key, vi, km }) => `${key} | ${vi} | ${km}`);

describe('the Khmer drafts', () => {
  it('are all read by this test, those of the staff pages too', () => {
    expect(pairs.length).toBeGreaterThan(2_500);
    expect(pairs.map(({ key }) => key)).toEqual(expect.arrayContaining(['kioskMessages.heading', 'staff.devices']));
  });

  it('are held to the words that speakers are asked to read', () => {
    const page = readFileSync(new URL('../../../docs/khmer-terms.md', import.meta.url), 'utf8');
    expect(AGREED.filter(([, km]) => !page.includes(km))).toEqual([]);
  });

  it.each(AGREED)('say “%s” in one way: %s', (vi, km) => {
    const about = pairs.filter((pair) => says(pair.vi, vi));
    expect(about.length).toBeGreaterThan(0);
    expect(keysOf(about.filter((pair) => !pair.km.includes(km) && !EXCEPTIONS.has(`${vi}|${pair.key}`)))).toEqual([]);
  });

  it('have no exception that is not needed', () => {
    const km = new Map(AGREED);
    const needed = ([exception]: readonly [string, string]) => {
      const [term = '', key] = exception.split('|');
      return pairs.some((p) => p.key === key && says(p.vi, term) && !p.km.includes(km.get(term) ?? ''));
    };
    expect([...EXCEPTIONS].filter((exception) => !needed(exception))).toEqual([]);
  });

  it('say ភ្ជាប់ of pairing alone: a connection is ការតភ្ជាប់, and to paste បិទភ្ជាប់', () => {
    const paired = pairs.filter(({ km }) => /(?<!ត|បិទ)ភ្ជាប់/.test(km));
    expect(keysOf(paired.filter(({ vi }) => !/ghép/i.test(vi)))).toEqual([]);
  });

  it('spell alike: what looks alike in print, words of two spellings, and words that gave way to others', () => {
    const lookAlike = /ស្តាប់|ម្តង|បណ្តា|ប្តូរ|បណ្តោះ|ផ្តល់|សេចក្តី|ស្តារ|ស្តាំ|ផ្តើម|ក្តារ|កណ្តា|ផ្តេក|ផ្តាច់/;
    const gaveWay = /ទូរសព្ទ|និម្មិត|សៀរៀល|លោកស្រី|សំណុំរឿង|ប័ណ្ណណាត់|ប័ណ្ណសាក|អ្នកទទួល(បន្ទុក|ខុសត្រូវ)|បុគ្គលិក(?!របស់)|ប៉ះ|វាយតម្លៃ/;
    expect(keysOf(pairs.filter(({ km }) => lookAlike.test(km) || gaveWay.test(km)))).toEqual([]);
  });

  it('put a stop where the Vietnamese does, no space twice and no sign that Khmer does not use', () => {
    const stop = /[។?…៖]”?$/;
    const wrong = pairs.filter(
      ({ vi, km }) =>
        (/[.]$/.test(vi) && !stop.test(km)) || /;| {2}|^\s|\s$|\u200b/.test(km) || km !== km.normalize('NFC'),
    );
    expect(keysOf(wrong)).toEqual([]);
  });
});
