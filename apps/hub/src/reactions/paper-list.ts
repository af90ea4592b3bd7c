import {
  calendarDate,
  kioskFindMessages,
  localText,
  localTextLanguage,
  messagesIn,
  paperListMessages,
  plainDate,
  timeOfDay,
} from '@motcua/messages/hub';
import type { CatalogueProcedure } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Language, LocalText } from '@motcua/protocol/vocabulary';

/** A text of the centre's, and the language that it is in: Vietnamese where there is no other. */
export type PaperText = { readonly text: string; readonly language: Language };

/** PC8: all that stands on a printed list, in words. It is no slip: it has no number and no code that a kiosk takes. */
export type PaperList = {
  readonly kind: 'list';
  readonly language: Language;
  readonly centre: PaperText;
  readonly heading: string;
  readonly procedure: PaperText;
  /** "Dữ liệu mẫu"; null: the list is the centre's own. */
  readonly sample: string | null;
  readonly items: readonly PaperText[];
  /** That there are more than the paper has room for; null: these are all. */
  readonly more: string | null;
  readonly confirmed: string;
  /** Fee and time limit, each with who stands for it. */
  readonly facts: readonly { readonly label: string; readonly text: PaperText; readonly confirmed: string }[];
  /** What the square carries, and what it is for; null: no address. */
  readonly portal: { readonly url: string; readonly how: string } | null;
  readonly noNumber: string;
  readonly printedAt: string;
};

/** So many letters of papers take a hand's length of 80 mm paper: what is longer is read at the kiosk or at the desk. */
const MOST_LETTERS = 1_600;

type Confirmed = { readonly by: string; readonly on: string };

/** PC8: the list of one procedure, as the kiosk shows it (PC3, PC4). Null: nobody has confirmed one. */
export function paperList(
  centre: CentreSettings['centre'],
  procedure: CatalogueProcedure,
  language: Language,
  at: number,
): PaperList | null {
  const { checkList, fee, timeLimit, portalUrl } = procedure;
  if (checkList === null) return null;
  const say = messagesIn(paperListMessages, language);
  // What stands on the glass too is said in the same words.
  const shown = messagesIn(kioskFindMessages, language);
  const own = (text: LocalText): PaperText => ({
    text: localText(text, language),
    language: localTextLanguage(text, language),
  });
  const confirmed = ({ by, on }: Confirmed) => shown.confirmed(by, plainDate(on, language));
  const fact = (label: string, stated: CatalogueProcedure['fee']) =>
    stated === null ? [] : [{ label, text: own(stated.text), confirmed: confirmed(stated) }];
  const all = checkList.items.map(own);
  const items = all.slice(0, countWithin(all));
  return {
    ...{ kind: 'list', language, heading: say.heading, procedure: own(procedure.name), items },
    centre: { text: `${own(centre.kind).text} ${own(centre.place).text}`, language: own(centre.kind).language },
    sample: checkList.sample ? shown.sample : null,
    more: items.length < all.length ? say.more(all.length - items.length) : null,
    confirmed: confirmed(checkList),
    facts: [...fact(shown.fee, fee), ...fact(shown.timeLimit, timeLimit)],
    portal: portalUrl === null ? null : { url: portalUrl, how: say.portal },
    noNumber: say.noNumber,
    printedAt: `${timeOfDay(at, centre.timeZone, language)} · ${calendarDate(at, centre.timeZone)}`,
  };
}

/** How many of them have room; one at least. */
function countWithin(items: readonly PaperText[]): number {
  let letters = 0;
  const fits = items.findIndex(({ text }) => (letters += text.length) > MOST_LETTERS);
  return fits < 0 ? items.length : Math.max(1, fits);
}
