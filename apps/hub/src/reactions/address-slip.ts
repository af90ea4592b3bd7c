import { addressSlipMessages, calendarDate, messagesIn, timeOfDay } from '@motcua/messages/hub';

/** TL9: all that stands on the paper that tells where the hub is now, in words. It has no number. */
export type AddressSlip = {
  readonly kind: 'address';
  readonly centre: string;
  readonly title: string;
  readonly forStaff: string;
  /** What is typed into a browser, the likeliest first. */
  readonly urls: readonly string[];
  readonly before: string | null;
  /** What the QR code carries: the staff page. */
  readonly payload: string;
  readonly scan: string;
  /** TL3: on paper that the hub printed itself they are worth comparing with; null: the hub has no authority. */
  readonly digits: { readonly heading: string; readonly groups: readonly string[] } | null;
  readonly printedAt: string;
};

export type AddressNews = {
  readonly centre: string;
  readonly urls: readonly string[];
  readonly before: readonly string[];
  readonly digits: string | null;
  readonly timeZone: string;
  readonly at: number;
};

const MOST_URLS = 3;

/** TL9: in Vietnamese alone, for it is the staff's. */
export function addressSlip({ centre, urls, before, digits, timeZone, at }: AddressNews): AddressSlip {
  const say = messagesIn(addressSlipMessages, 'vi');
  return {
    ...{ kind: 'address', centre, title: say.title, forStaff: say.forStaff, scan: say.scan },
    urls: urls.slice(0, MOST_URLS),
    before: before.length === 0 ? null : say.before(before.slice(0, MOST_URLS).join(', ')),
    payload: `${urls[0] ?? ''}/counter/`,
    digits: digits === null ? null : { heading: say.digits, groups: digits.split(' ') },
    printedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
  };
}
