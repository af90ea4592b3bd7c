/** What the printer's sensors feel. */
export type VirtualSensors = {
  readonly coverOpen: boolean;
  readonly paperEnd: boolean;
  readonly nearEnd: boolean;
  readonly cutterJam: boolean;
};

/** Answer to `DLE EOT n`: bits 1 and 4 set, bits 0 and 7 clear. */
export function realTimeAnswer(query: number, sensors: VirtualSensors): Uint8Array {
  return Uint8Array.of(0x12 | realTimeBits(query, sensors));
}

/** The four bytes of an automatic report (`GS a`). */
export function automaticReport(sensors: VirtualSensors): Uint8Array {
  const first = 0x10 | (isOffline(sensors) ? 0x08 : 0) | (sensors.coverOpen ? 0x20 : 0);
  return Uint8Array.of(first, sensors.cutterJam ? 0x08 : 0, paperBits(sensors), 0);
}

/** Answer to `GS r 1`. */
export function sensorAnswer(sensors: VirtualSensors): Uint8Array {
  return Uint8Array.of(paperBits(sensors));
}

/** Answer to `GS ( H`. */
export function processAnswer(processId: Uint8Array): Uint8Array {
  return Uint8Array.of(0x37, 0x22, ...processId, 0x00);
}

function realTimeBits(query: number, sensors: VirtualSensors): number {
  switch (query) {
    case 1:
      return isOffline(sensors) ? 0x08 : 0;
    case 2:
      return (sensors.coverOpen ? 0x04 : 0) | (sensors.paperEnd ? 0x20 : 0) | (sensors.cutterJam ? 0x40 : 0);
    case 3:
      return sensors.cutterJam ? 0x08 : 0;
    default:
      return (sensors.nearEnd ? 0x0c : 0) | (sensors.paperEnd ? 0x60 : 0);
  }
}

function paperBits(sensors: VirtualSensors): number {
  return (sensors.nearEnd ? 0x03 : 0) | (sensors.paperEnd ? 0x0c : 0);
}

/** Whether it has stopped and waits for a person. */
export function isOffline(sensors: VirtualSensors): boolean {
  return sensors.coverOpen || sensors.paperEnd || sensors.cutterJam;
}
