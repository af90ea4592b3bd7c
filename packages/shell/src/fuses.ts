/**
 * A switch in Electron's program that is set once, when the app is packed, and that nothing sets back at run time:
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export type Fuse = {
  /** As electron-builder's `electronFuses` names it. */
  readonly name: keyof typeof FUSE_PLACES;
  readonly isOn: boolean;
  readonly why: string;
};

/** Where each fuse stands in the program's wire, as `FuseV1Options` of @electron/fuses counts them. */
export const FUSE_PLACES = {
  runAsNode: 0,
  enableCookieEncryption: 1,
  enableNodeOptionsEnvironmentVariable: 2,
  enableNodeCliInspectArguments: 3,
  enableEmbeddedAsarIntegrityValidation: 4,
  onlyLoadAppFromAsar: 5,
  loadBrowserProcessSpecificV8Snapshot: 6,
  grantFileProtocolExtraPrivileges: 7,
} as const;

/** How an appliance's program is set. The one table of it: packing sets the fuses by it and reads them back. */
export const FUSES: readonly Fuse[] = [
  {
    name: 'runAsNode',
    isOn: false,
    why: 'With ELECTRON_RUN_AS_NODE the program would run any script. What needs a process of its own is a utility process.',
  },
  {
    name: 'enableCookieEncryption',
    isOn: false,
    why: 'The page keeps no cookie, and to ask for the key of an empty store may open the prompt of a locked keyring over the page.',
  },
  {
    name: 'enableNodeOptionsEnvironmentVariable',
    isOn: false,
    why: 'NODE_OPTIONS could load a module before ours, NODE_EXTRA_CA_CERTS another authority than the hub.',
  },
  {
    name: 'enableNodeCliInspectArguments',
    isOn: false,
    why: 'A debugger of the main process reads the token and runs what it likes.',
  },
  {
    name: 'enableEmbeddedAsarIntegrityValidation',
    isOn: true,
    why: 'A changed app.asar does not start. Windows only; on Linux the files belong to root and the fuse has no effect.',
  },
  { name: 'onlyLoadAppFromAsar', isOn: true, why: 'A folder `app` laid beside app.asar would be run in its place.' },
  {
    name: 'loadBrowserProcessSpecificV8Snapshot',
    isOn: false,
    why: 'There is no snapshot of our own; with the fuse the program would not find one and end.',
  },
  {
    name: 'grantFileProtocolExtraPrivileges',
    isOn: false,
    why: 'The page comes from app:// alone; file:// shall be able to do no more than in a browser.',
  },
];

/** The table as electron-builder takes it: `electronFuses`. */
export function electronFuses(): Readonly<Record<Fuse['name'], boolean>> {
  const settings = FUSES.map(({ name, isOn }) => [name, isOn] as const);
  return Object.fromEntries(settings) as Record<Fuse['name'], boolean>;
}
