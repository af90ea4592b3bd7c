import { LANGUAGES, type AccountId, type CounterId, type Language } from '@motcua/protocol';

const COUNTER_KEY = 'motcua.counter.chosen';
const LANGUAGE_KEY = 'motcua.counter.language';

/** What this machine remembers between pages: each person's counter, and the page's language. */
export interface PageMemory {
  counterOf(accountId: AccountId): CounterId | null;
  rememberCounter(accountId: AccountId, counterId: CounterId | null): void;
  language(): Language;
  rememberLanguage(language: Language): void;
}

/** Storage that is full, forbidden or damaged remembers nothing and stops nobody. */
export function createPageMemory(openStorage: () => Storage): PageMemory {
  const read = (key: string): string | null => {
    try {
      return openStorage().getItem(key);
    } catch {
      return null;
    }
  };
  const write = (key: string, value: string): void => {
    try {
      openStorage().setItem(key, value);
    } catch {
      // The page asks again next time.
    }
  };
  return {
    counterOf: (accountId) => chosenBy(read(COUNTER_KEY), accountId),
    rememberCounter: (accountId, counterId) => write(COUNTER_KEY, JSON.stringify({ accountId, counterId })),
    language: () => LANGUAGES.find((language) => language === read(LANGUAGE_KEY)) ?? 'vi',
    rememberLanguage: (language) => write(LANGUAGE_KEY, language),
  };
}

function chosenBy(stored: string | null, accountId: AccountId): CounterId | null {
  if (stored === null) return null;
  try {
    const raw: unknown = JSON.parse(stored);
    if (typeof raw !== 'object' || raw === null) return null;
    const chosen = raw as Record<string, unknown>;
    const { counterId } = chosen;
    return chosen['accountId'] === accountId && typeof counterId === 'string' ? (counterId as CounterId) : null;
  } catch {
    return null;
  }
}
