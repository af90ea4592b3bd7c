import procedures from './ready-procedures.json' with { type: 'json' };

/**
 * A procedure as the national list names it, and as people ask for it. It says neither what to bring nor what it costs nor
 * how long it takes: those differ from province to province, and each centre confirms its own.
 */
export type ReadyProcedure = {
  /** The leading part of the national code, e.g. "1.001193". */
  readonly code: string;
  /** "Lĩnh vực" of the national list. */
  readonly field: string;
  /** Short, for screens. */
  readonly name: string;
  readonly officialName: string;
  readonly nameEn: string;
  readonly everydayNames: readonly string[];
  /** Its page on the national portal. */
  readonly portalUrl: string;
};

/** The procedures that Motcua brings along for centres to choose from. */
export const READY_PROCEDURES: readonly ReadyProcedure[] = procedures;
