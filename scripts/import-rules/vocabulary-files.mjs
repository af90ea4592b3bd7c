/** Files of the protocol package that hold words and plain types alone, so that the domain and the texts may know them. */
export const vocabularyFiles = [
  'vocabulary',
  'board-lines',
  'input-settings',
  'input-states',
  'machines',
  'morning-check',
  'overtaking-bound',
  'printer-settings',
  'readable-codes',
  'ready-slip-templates',
  'serial-connection',
  'settings-document',
  'simulators',
  'slip-templates',
];
