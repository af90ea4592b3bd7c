/** Each adapter of the hub stands alone: its composition root hands it what it needs. */
export const adapterLibraries = {
  follow: [],
  'found-ports': [],
  http: ['polka', 'zod'],
  inputs: [],
  'led-boards': [],
  media: [],
  memory: [],
  metrics: ['prom-client'],
  printers: [],
  simulated: [],
  socketio: ['socket.io', 'zod'],
  sqlite: [],
  updates: [],
  system: ['pino', 'uuidv7'],
  tls: ['@peculiar/asn1-schema', '@peculiar/asn1-x509'],
  'voice-packs': ['fflate'],
};
