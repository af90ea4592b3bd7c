/** The usual look, or the place of a display's own among `screens.displays`. */
export type LookPlace = 'usual' | number;

/** What is shown in the preview: one display's look, or one layout. */
export type Previewed = { readonly look: LookPlace } | { readonly layout: number };
