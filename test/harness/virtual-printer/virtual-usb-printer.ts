import { VirtualPtyPrinter } from './virtual-pty-printer.ts';

/** A slip printer as the file that the system makes of a USB printer; a pseudo-terminal stands for `/dev/usb/lp0`. */
export class VirtualUsbPrinter extends VirtualPtyPrinter {
  get file() {
    return { kind: 'usb', path: this.connection.path } as const;
  }

  /** One that is switched off is not there any more. */
  override async switchOff(): Promise<void> {
    await super.switchOff();
    await this.cut();
  }

  override async switchOn(): Promise<void> {
    await super.switchOn();
    await this.mend();
  }
}
