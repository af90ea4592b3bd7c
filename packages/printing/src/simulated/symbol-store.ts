import { createQrModules } from '../drawing/create-qr-modules.ts';

const MODULE_SIZE = 67;
const STORE = 80;
export const PRINT_SYMBOL = 81;

/** What a printer that makes QR codes itself keeps of one: the size of its modules and its text. */
export class SymbolStore {
  #moduleDots = 3;
  #text = '';

  obey({ act, data }: { readonly act: number; readonly data: Uint8Array }): void {
    if (act === MODULE_SIZE) this.#moduleDots = data[0] ?? 3;
    // The first byte is a fixed one.
    if (act === STORE) this.#text = new TextDecoder().decode(data.subarray(1));
  }

  /** Its dots, row by row, in whole bytes; nothing without a text. */
  rows(): readonly Uint8Array[] {
    if (this.#text === '') return [];
    const { size, dark } = createQrModules(this.#text);
    const side = size * this.#moduleDots;
    return Array.from({ length: side }, (_row, y) => {
      const row = new Uint8Array(Math.ceil(side / 8));
      for (let x = 0; x < side; x++) {
        const module = Math.floor(y / this.#moduleDots) * size + Math.floor(x / this.#moduleDots);
        if (dark[module] === 1) row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
      }
      return row;
    });
  }
}
