/** The device's end of a wire. Several devices may hang on one, as on an RS-485 line: all hear everything. */
export interface DeviceEnd {
  /** Calls back with what the other side writes, in pieces of any size. Returns how to stop it. */
  onBytes(listener: (bytes: Uint8Array) => void): () => void;
  /** Sends to the other side; goes nowhere while the wire is unplugged. */
  send(bytes: Uint8Array): void;
}
