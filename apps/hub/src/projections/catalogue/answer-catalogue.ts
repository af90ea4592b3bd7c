import type { AskCatalogue, CatalogueEntry, CatalogueProcedure, CatalogueReply } from '@motcua/protocol';
import type { CheckList, ProcedureSettings, StatedText } from '@motcua/protocol/service-catalogue';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { fitView } from '../fit-view.ts';
import { searchCatalogue } from './search-catalogue.ts';
import { indexCatalogue, type SearchIndex } from './search-index.ts';

/** Made once for each document; it goes with it. */
const indexes = new WeakMap<CentreSettings, SearchIndex>();

/** What is read; a list to print is another's (PC8). */
export type AskToRead = Exclude<AskCatalogue, { kind: 'print-list' }>;

/** PC2, PC3: what a kiosk asks of the centre's procedures. `settings` null: none yet. */
export function answerCatalogue(settings: CentreSettings | null, question: AskToRead): CatalogueReply {
  if (settings === null) return { kind: 'not-found' };
  switch (question.kind) {
    case 'words':
      return entriesReply(searchCatalogue(indexOf(settings), question.words));
    case 'service': {
      const ofService = settings.procedures.filter(({ serviceId }) => serviceId === question.serviceId);
      return entriesReply(ofService.map(entryOf));
    }
    case 'procedure': {
      const found = settings.procedures.find(({ code }) => code === question.code);
      return found === undefined ? { kind: 'not-found' } : { kind: 'procedure', procedure: shown(found) };
    }
  }
}

function indexOf(settings: CentreSettings): SearchIndex {
  const known = indexes.get(settings) ?? indexCatalogue(settings);
  indexes.set(settings, known);
  return known;
}

function entriesReply(entries: readonly CatalogueEntry[]): CatalogueReply {
  return fitView((most) => ({ kind: 'entries', entries: entries.slice(0, most) }));
}

function entryOf({ code, name, serviceId, elsewhere }: ProcedureSettings): CatalogueEntry {
  return { code, name, said: null, serviceId, elsewhere };
}

/** PC4: what nobody has confirmed is nobody's to read. */
function shown(procedure: ProcedureSettings): CatalogueProcedure {
  const { code, name, serviceId, elsewhere, checkList, fee, timeLimit, portalUrl } = procedure;
  return {
    ...{ code, name, serviceId, elsewhere, portalUrl },
    ...{ checkList: shownList(checkList), fee: stated(fee), timeLimit: stated(timeLimit) },
  };
}

function shownList(list: CheckList | null): CatalogueProcedure['checkList'] {
  if (list === null || list.confirmation === null || list.items.length === 0) return null;
  return { items: [...list.items], sample: list.sample, ...list.confirmation };
}

function stated(part: StatedText | null): CatalogueProcedure['fee'] {
  return part === null || part.confirmation === null ? null : { text: part.text, ...part.confirmation };
}
