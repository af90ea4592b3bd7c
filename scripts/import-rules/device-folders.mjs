/**
 * The rows of what knows devices and no queue.
 *
 * @type {import('./folders.mjs').Folder[]}
 */
export const deviceFolders = [
  // What stands in a scanned text: a page reads what a scanner has typed into it by the same rules.
  {
    name: 'wires/read-scan',
    paths: ['packages/wires/src/scanner/read-scan.ts', 'packages/wires/src/scanner/read-citizen-card.ts'],
    imports: [],
    libraries: [],
    node: 'none',
  },
  {
    name: 'wires',
    paths: ['packages/wires/src/'],
    imports: ['wires/read-scan'],
    libraries: ['@serialport/bindings-cpp', 'zod'],
    node: 'any',
  },
  // What is known of models of printers: a settings page may read it too.
  {
    name: 'printing/models',
    paths: ['packages/printing/src/models/', 'packages/printing/src/bitmap/bitmap.ts'],
    imports: [],
    typesFrom: ['printing'],
    libraries: [],
    node: 'none',
  },
  {
    name: 'printing',
    paths: ['packages/printing/src/'],
    imports: ['wires', 'printing/models'],
    libraries: [
      '@expo-google-fonts/be-vietnam-pro',
      '@expo-google-fonts/noto-sans-khmer',
      '@napi-rs/canvas',
      'node-thermal-printer',
      'qrcode',
    ],
    node: 'any',
  },
  // Plain JavaScript for every Node from 18 on: it knows nothing but Node.
  { name: 'updates/launcher', paths: ['packages/updates/launcher/'], imports: [], libraries: [], node: 'any' },
  {
    name: 'updates',
    paths: ['packages/updates/src/', 'packages/updates/keys/'],
    imports: ['updates/launcher'],
    libraries: ['tar', 'zod'],
    node: 'any',
  },
  { name: 'updates/scripts', paths: ['packages/updates/scripts/'], imports: ['updates'], libraries: [], node: 'any' },
];
