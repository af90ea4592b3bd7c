import type { Language } from '@motcua/protocol/vocabulary';

/**
 * The Khmer tables of the staff pages, by name. Each file of staff words adds its own, so that a table that is missing in
 * `staff-khmer/index.ts` is an error of types.
 */
export interface StaffKhmer {
  readonly [otherThanNames: symbol]: never;
}

/** UI8: they come when somebody chooses Khmer; a counter's first page has no room for them. */
let tables: Partial<StaffKhmer> = {};

/** From now on the words of the staff pages are answered in Khmer too. Tests give some tables, or take them all away. */
export function learnStaffKhmer(come: Partial<StaffKhmer>): void {
  tables = come;
}

/** The words of one table in a language; Vietnamese ones where Khmer has not come. */
export function staffWords<Name extends keyof StaffKhmer & string>(
  name: Name,
  language: Language,
  vi: StaffKhmer[Name],
  en: StaffKhmer[Name],
): StaffKhmer[Name] {
  switch (language) {
    case 'vi':
      return vi;
    case 'en':
      return en;
    case 'km':
      return tables[name] ?? vi;
  }
}
