import type { NoAnswer } from '@motcua/client';
import type { AskCatalogue, CatalogueEntry, CatalogueReply } from '@motcua/protocol';
import {
  LEAST_SEARCH,
  LONGEST_SEARCH,
  MOST_ROWS,
  type FindScreen,
  type PapersScreen,
  type ProcedureScreen,
  type SearchScreen,
} from './find-state.ts';
import type { FindTouch, SearchKey } from './kiosk-event.ts';
import { isConnected, type KioskState } from './kiosk-state.ts';
import { offersSearch } from './offers-search.ts';
import { quietly, unchanged, type Reduced } from './take-number.ts';
import { isPaperAsked, printList, takePaper } from './reduce-list.ts';
import { clampTilePage } from './tile-pages.ts';
import { KEY_AGAIN_MS, PAGE_SETTLES_MS } from './times.ts';
import { showScreen, showStart } from './transitions.ts';

/** PC2: keys follow each other faster than other touches (KI2). */
export function reduceSearchKey(state: KioskState, touch: SearchKey, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'search' || at - state.screenSince < PAGE_SETTLES_MS) return unchanged(state);
  const { typed, typedAt } = screen;
  switch (touch.kind) {
    case 'erase-word':
      return withTyped(state, screen, typed.slice(0, -1), at);
    case 'clear-words':
      return withTyped(state, screen, '', at);
    case 'type-word': {
      const letter = touch.letter.toLowerCase();
      const isUnsteady = touch.from === 'glass' && typed.endsWith(letter) && at - typedAt < KEY_AGAIN_MS;
      // A space that opens the words or follows another says nothing.
      const isIdle = letter === ' ' && (typed === '' || typed.endsWith(' '));
      const isLetter = /^[\p{L}\p{M}\p{N} ]$/u.test(letter);
      if (!isLetter || isUnsteady || isIdle || typed.length >= LONGEST_SEARCH) return unchanged(state);
      return withTyped(state, screen, typed + letter, at);
    }
  }
}

function withTyped(state: KioskState, screen: SearchScreen, typed: string, at: number): Reduced {
  const shown: SearchScreen = { ...screen, typed, typedAt: at, page: 0, trouble: null };
  if (typed.trim().length < LEAST_SEARCH) return quietly({ ...state, screen: { ...shown, found: null, asked: null } });
  // One question at a time: the answer asks again where more was typed meanwhile.
  return screen.asked === null ? askWords(state, shown) : quietly({ ...state, screen: shown });
}

function askWords(state: KioskState, screen: SearchScreen): Reduced {
  const words = screen.typed.trim();
  const pressId = state.pressesSoFar + 1;
  return asking({ ...state, screen: { ...screen, asked: { pressId, words } } }, pressId, { kind: 'words', words });
}

function asking(state: KioskState, pressId: number, question: AskCatalogue): Reduced {
  return {
    state: { ...state, pressesSoFar: pressId },
    effects: [{ kind: 'ask-catalogue', pressId, question }],
  };
}

export function reduceFindTouch(state: KioskState, touch: FindTouch, at: number): Reduced {
  const { screen } = state;
  switch (touch.kind) {
    case 'search':
      if (screen.kind !== 'start' || !isConnected(state) || !offersSearch(state)) return unchanged(state);
      return quietly(
        showScreen(
          state,
          { kind: 'search', typed: '', typedAt: at, found: null, page: 0, asked: null, trouble: null },
          at,
        ),
      );
    case 'what-to-bring':
      if (screen.kind !== 'start' || !isConnected(state) || !offersSearch(state)) return unchanged(state);
      return quietly(showPapers(state, at));
    case 'papers-of': {
      if (screen.kind !== 'papers' || !isConnected(state)) return unchanged(state);
      const pressId = state.pressesSoFar + 1;
      const { serviceId } = touch;
      const shown = { ...screen, serviceId, entries: null, page: 0, askedAs: pressId, touchedAt: at };
      return asking(showScreen(state, shown, at), pressId, { kind: 'service', serviceId });
    }
    case 'show-procedure':
      return showProcedure(state, touch.entry, at);
    case 'turn-found':
      return quietly(turnPage(state, touch.by, at));
    case 'read-on': {
      const papers = screen.kind === 'procedure' ? (screen.procedure?.checkList?.items.length ?? 0) : 0;
      if (screen.kind !== 'procedure' || screen.showsCode || touch.from < 0 || touch.from >= papers)
        return unchanged(state);
      return quietly(showScreen(state, { ...screen, readsFrom: touch.from, touchedAt: at }, at));
    }
    case 'toggle-code':
      if (screen.kind !== 'procedure' || (screen.procedure?.portalUrl ?? null) === null) return unchanged(state);
      return quietly(showScreen(state, { ...screen, showsCode: !screen.showsCode, touchedAt: at }, at));
    case 'print-list':
      return printList(state, at);
    case 'back':
      return quietly(goBack(state, at));
  }
}

/** The services, for one of them to be chosen. */
function showPapers(state: KioskState, at: number): KioskState {
  const all = { kind: 'papers', serviceId: null, entries: null, page: 0, askedAs: null, touchedAt: at } as const;
  return showScreen(state, all, at);
}

function showProcedure(state: KioskState, entry: CatalogueEntry, at: number): Reduced {
  const { screen } = state;
  const { code } = entry;
  if ((screen.kind !== 'search' && screen.kind !== 'papers') || code === null || !isConnected(state)) {
    return unchanged(state);
  }
  const pressId = state.pressesSoFar + 1;
  const shown: ProcedureScreen = {
    kind: 'procedure',
    entry: { ...entry, code },
    ...{ procedure: null, askedAs: pressId, showsCode: false, readsFrom: 0, paper: null, touchedAt: at },
    cameFrom: screen.kind === 'search' ? { ...screen, asked: null } : screen,
  };
  return asking(showScreen(state, shown, at), pressId, { kind: 'procedure', code });
}

function turnPage(state: KioskState, by: 1 | -1, at: number): KioskState {
  const { screen } = state;
  if (screen.kind === 'search' && screen.found !== null) {
    const page = clampTilePage(screen.found.entries, screen.page + by, MOST_ROWS);
    return showScreen(state, { ...screen, page, typedAt: at }, at);
  }
  if (screen.kind === 'papers') {
    const listed = screen.serviceId === null ? (state.menu?.services ?? []) : (screen.entries ?? []);
    return showScreen(state, { ...screen, page: clampTilePage(listed, screen.page + by), touchedAt: at }, at);
  }
  return state;
}

/** One page back; from the first of them to the start page. */
function goBack(state: KioskState, at: number): KioskState {
  const { screen } = state;
  switch (screen.kind) {
    case 'procedure': {
      if (screen.showsCode) return showScreen(state, { ...screen, showsCode: false, touchedAt: at }, at);
      const { cameFrom } = screen;
      const back = cameFrom.kind === 'search' ? { ...cameFrom, typedAt: at } : { ...cameFrom, touchedAt: at };
      return showScreen(state, back, at);
    }
    case 'papers':
      return screen.serviceId === null ? showStart(state, null, at) : showPapers(state, at);
    case 'search':
    case 'receipt':
      return showStart(state, null, at);
    default:
      return state;
  }
}

/** The hub's answer; one that nobody waits for any more is dropped. */
export function reduceCatalogue(
  state: KioskState,
  pressId: number,
  reply: CatalogueReply | NoAnswer,
  at: number,
): Reduced {
  const { screen } = state;
  switch (screen.kind) {
    case 'search':
      return screen.asked?.pressId === pressId
        ? takeEntries(state, screen, screen.asked.words, reply)
        : unchanged(state);
    case 'papers':
      if (screen.askedAs !== pressId) return unchanged(state);
      return quietly({ ...state, screen: takeList(screen, reply, at) });
    case 'procedure':
      if (isPaperAsked(screen, pressId)) return quietly({ ...state, screen: takePaper(screen, reply, at) });
      if (screen.askedAs !== pressId) return unchanged(state);
      return quietly({ ...state, screen: takeProcedure(screen, reply, at) });
    default:
      return unchanged(state);
  }
}

function takeEntries(
  state: KioskState,
  screen: SearchScreen,
  words: string,
  reply: CatalogueReply | NoAnswer,
): Reduced {
  if (reply.kind !== 'entries') {
    return quietly({ ...state, screen: { ...screen, asked: null, trouble: 'no-answer' } });
  }
  const answered: SearchScreen = { ...screen, asked: null, trouble: null, found: { words, entries: reply.entries } };
  const isNewest = screen.typed.trim() === words;
  return isNewest ? quietly({ ...state, screen: answered }) : askWords(state, answered);
}

/** What cannot be told is nothing: the desk knows. */
function takeList(screen: PapersScreen, reply: CatalogueReply | NoAnswer, at: number): PapersScreen {
  const entries = reply.kind === 'entries' ? reply.entries : [];
  return { ...screen, entries, askedAs: null, touchedAt: at };
}

function takeProcedure(screen: ProcedureScreen, reply: CatalogueReply | NoAnswer, at: number): ProcedureScreen {
  const { code, name, serviceId, elsewhere } = screen.entry;
  const nothing = { checkList: null, fee: null, timeLimit: null, portalUrl: null };
  const procedure = reply.kind === 'procedure' ? reply.procedure : { code, name, serviceId, elsewhere, ...nothing };
  return { ...screen, procedure, askedAs: null, touchedAt: at };
}

/** Time is over: nobody types, reads or answers any more. */
export function giveUpFind(state: KioskState, screen: FindScreen, at: number): KioskState {
  if (screen.kind === 'search' && screen.asked !== null) {
    return { ...state, screen: { ...screen, asked: null, typedAt: at, trouble: 'no-answer' } };
  }
  if (screen.kind === 'papers' && screen.askedAs !== null) {
    return { ...state, screen: takeList(screen, { kind: 'no-answer' }, at) };
  }
  if (screen.kind === 'procedure' && screen.askedAs !== null) {
    return { ...state, screen: takeProcedure(screen, { kind: 'no-answer' }, at) };
  }
  return showStart(state, null, at);
}
