/** Each adapter of the hub stands alone: its composition root hands it what it needs. */
export const adapterLibraries = {
  discovery: ['multicast-dns', 'dns-packet'],
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
  system: ['pino', 'uuidv7'],
  tls: ['@peculiar/asn1-schema', '@peculiar/asn1-x509'],
  'voice-packs': ['fflate'],
};
