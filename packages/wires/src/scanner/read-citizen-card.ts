/** Bands by which offices give priority, each named by its youngest age. */
export type AgeBand = 'child' | 'adult' | 'from-60' | 'from-70' | 'from-75' | 'from-80';

/** All that is ever known of a card: nothing of it tells who somebody is. */
export type CitizenCardFacts = { readonly sex: 'male' | 'female'; readonly ageBand: AgeBand };

const NUMBER = /^\d{12}$/;
const OLD_NUMBER = /^(?:\d{9}|\d{12})?$/;
const DATE = /^\d{8}$/;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' .-]{0,98}$/u;
const SEX = /^(?:nam|nữ)$/iu;

/** Without the old number, or without the date of issue. */
const FEWEST_FIELDS = 6;

/** Youngest first. */
const BANDS: readonly (readonly [from: number, band: AgeBand])[] = [
  [0, 'child'],
  [18, 'adult'],
  [60, 'from-60'],
  [70, 'from-70'],
  [75, 'from-75'],
  [80, 'from-80'],
];

/**
 * The QR code of a citizen card: `number|old number|name|date of birth|sex|address|date of issue`. Cards of 2021 have
 * seven fields, or six without the old number or the date of issue; those of 2024 have more behind, in an order that is not known. The fields are
 * looked at to be sure that it is a card; what is kept comes from the number alone, whose fourth digit gives sex and
 * century and whose next two the year of birth. Null: not a card.
 */
export function readCitizenCard(text: string, year: number): CitizenCardFacts | null {
  const fields = text.split('|').map((field) => field.trim());
  const number = fields[0] ?? '';
  const rest = OLD_NUMBER.test(fields[1] ?? '|') ? fields.slice(2) : fields.slice(1);
  const [name = '', bornOn = '', sex = '', address, issuedOn = ''] = rest;
  const isPerson = NUMBER.test(number) && NAME.test(name) && DATE.test(bornOn) && SEX.test(sex);
  const isIssued = DATE.test(issuedOn) || (rest.length === 4 && fields.length === FEWEST_FIELDS);
  if (!isPerson || !isIssued || address === undefined) return null;
  return factsOf(number, year);
}

function factsOf(number: string, year: number): CitizenCardFacts | null {
  const digit = Number(number[3]);
  const born = 1900 + Math.floor(digit / 2) * 100 + Number(number.slice(4, 6));
  const age = year - born;
  if (age < 0 || age > 130) return null;
  const band = BANDS.findLast(([from]) => age >= from)?.[1];
  return band === undefined ? null : { sex: digit % 2 === 0 ? 'male' : 'female', ageBand: band };
}
