import type { SimulatorWish, Simulators } from '@motcua/protocol';
import type { BoardId, BoardLineId, KeypadLineId, PrinterId, ScannerId, StaffRole } from '@motcua/protocol/vocabulary';

type PrinterFacts = Omit<Simulators['printers'][number], 'printerId' | 'name'>;
type BoardFacts = Omit<Simulators['boardLines'][number]['boards'][number], 'name'>;
type Wish<Kind extends SimulatorWish['kind']> = Extract<SimulatorWish, { kind: Kind }>;

/** The hands at one simulated printer. */
export type SimulatedPrinterHands = {
  readonly kind: 'printer';
  readonly id: PrinterId;
  facts(): PrinterFacts;
  set(mischief: Wish<'printer'>['mischief'], isOn: boolean): void;
  changeRoll(): void;
  /** A PNG; null: there is no such slip any more. */
  picture(slipNo: number): Promise<Uint8Array | null>;
  /** The paper that hangs out of it; null: none does. */
  hangingPicture(): Promise<Uint8Array | null>;
};

/** The hands at the boards of one simulated line. */
export type SimulatedBoardHands = {
  readonly kind: 'board-line';
  readonly id: BoardLineId;
  isPlugged(): boolean;
  plug(isPlugged: boolean): void;
  facts(): readonly BoardFacts[];
  /** False: there is no such board on the line. */
  set(boardId: BoardId, mischief: Wish<'board'>['mischief'], isOn: boolean): boolean;
};

export type SimulatedScannerHands = {
  readonly kind: 'scanner';
  readonly id: ScannerId;
  isPlugged(): boolean;
  plug(isPlugged: boolean): void;
  mischief(): Simulators['scanners'][number]['mischief'];
  set(mischief: Wish<'scanner'>['mischief'], isOn: boolean): void;
  scan(text: string): void;
};

export type SimulatedKeypadHands = {
  readonly kind: 'keypad-line';
  readonly id: KeypadLineId;
  isPlugged(): boolean;
  plug(isPlugged: boolean): void;
  mischiefOf(address: number): Simulators['keypadLines'][number]['keypads'][number]['mischief'];
  set(address: number, mischief: Wish<'keypad'>['mischief'], isOn: boolean): void;
  press(address: number, key: Wish<'key'>['key'], number: number | null): void;
};

export type SimulatedHands = SimulatedPrinterHands | SimulatedBoardHands | SimulatedScannerHands | SimulatedKeypadHands;

/** SM1: where whoever makes a simulated device puts its hands, for as long as there is the device. */
export interface SimulatorShelf {
  /** Returns how to take them away again. */
  put(hands: SimulatedHands): () => void;
}

/** SM1: what may be done to the simulated devices, and what they do. */
export interface SimulatorDesk {
  look(): Simulators;
  /** False: there is no such simulated device. */
  wish(wish: SimulatorWish): boolean;
  /** `hanging`: the paper that has not been cut. Null: there is none. */
  picture(printerId: PrinterId, slip: number | 'hanging'): Promise<Uint8Array | null>;
}

export interface SimulatorDoor {
  /** Whether anything is simulated. */
  isThere(): boolean;
  /** SM2: null where nothing is simulated, or where this role may not touch it. */
  openTo(role: StaffRole): SimulatorDesk | null;
}
