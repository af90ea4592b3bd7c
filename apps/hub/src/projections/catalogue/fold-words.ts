/** What people type when they do not type the whole word, without diacritics as everything here. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bhtn: 'bao hiem that nghiep',
  bhxh: 'bao hiem xa hoi',
  bhyt: 'bao hiem y te',
  cc: 'can cuoc',
  cccd: 'can cuoc cong dan',
  cmnd: 'chung minh nhan dan',
  cmt: 'chung minh',
  dk: 'dang ky',
  dkkd: 'dang ky kinh doanh',
  dkkh: 'dang ky ket hon',
  gcn: 'giay chung nhan',
  gcnqsdd: 'giay chung nhan quyen su dung dat',
  gks: 'giay khai sinh',
  gp: 'giay phep',
  gpkd: 'giay phep kinh doanh',
  gplx: 'giay phep lai xe',
  gpxd: 'giay phep xay dung',
  hk: 'ho khau',
  hkd: 'ho kinh doanh',
  hktt: 'ho khau thuong tru',
  hd: 'hop dong',
  lltp: 'ly lich tu phap',
  nct: 'nguoi cao tuoi',
  nkt: 'nguoi khuyet tat',
  nvqs: 'nghia vu quan su',
  qsdd: 'quyen su dung dat',
  shk: 'so ho khau',
  syll: 'so yeu ly lich',
  tthn: 'tinh trang hon nhan',
  xn: 'xac nhan',
};

/** Letters without marks, small, with single spaces: what is typed on any keyboard, and what is searched in. */
function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

export function foldWords(text: string): readonly string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The words with every abbreviation written out; null where there is none. */
export function writtenOut(words: readonly string[]): readonly string[] | null {
  const out = words.flatMap((word) => ABBREVIATIONS[word]?.split(' ') ?? [word]);
  return out.length === words.length ? null : out;
}
