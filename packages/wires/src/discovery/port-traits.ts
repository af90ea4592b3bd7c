/** What one knows of a port without opening it, or of an address that was asked. Empty text: nothing. */
export type PortTraits = {
  /** `serial`: a serial port; `printer`: a port that the system itself calls a printer's, as `/dev/usb/lp0`. */
  readonly port: 'serial' | 'printer';
  /** Four hexadecimal digits, lower case; null: not at the USB. */
  readonly usbVendorId: string | null;
  readonly usbProductId: string | null;
  readonly manufacturer: string;
  readonly product: string;
};

/** A port of this machine. */
export type PlugPort = PortTraits & {
  /** As the system names it now: `/dev/ttyUSB0`, `/dev/usb/lp0`, `COM3`. */
  readonly path: string;
  /** The name that stays when cables are swapped; null where the system has none. */
  readonly stablePath: string | null;
  readonly serialNumber: string | null;
};
