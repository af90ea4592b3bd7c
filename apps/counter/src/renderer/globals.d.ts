/** Filled in by Vite from the package's own version. */
declare const __MOTCUA_VERSION__: string;
