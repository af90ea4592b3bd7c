import type { Simulators, SimulatorWish } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { PrinterId, StaffRole } from '@motcua/protocol/vocabulary';
import { mayTouchSimulated } from '../access/policy.ts';
import type { SimulatedHands, SimulatorDesk, SimulatorDoor, SimulatorShelf } from '../ports/simulators.ts';

type HandsOf<Kind extends SimulatedHands['kind']> = Extract<SimulatedHands, { kind: Kind }>;

/** SM1: the hands at every simulated device there is now, in the order of the settings and under their names. */
export class ShelfOfSimulators implements SimulatorShelf, SimulatorDoor, SimulatorDesk {
  readonly #settings: () => CentreSettings | null;
  readonly #hands = new Map<string, SimulatedHands>();

  constructor(settings: () => CentreSettings | null) {
    this.#settings = settings;
  }

  put(hands: SimulatedHands): () => void {
    const key = keyOf(hands.kind, hands.id);
    this.#hands.set(key, hands);
    return () => {
      // A line that begins anew puts its new hands here before the old one has closed.
      if (this.#hands.get(key) === hands) this.#hands.delete(key);
    };
  }

  isThere(): boolean {
    const settings = this.#settings();
    if (settings === null) return false;
    const { printers, boardLines, scanners, keypadLines } = settings;
    return [...printers, ...boardLines, ...scanners, ...keypadLines].some(
      ({ connection }) => connection.kind === 'simulated',
    );
  }

  openTo(role: StaffRole): SimulatorDesk | null {
    return this.isThere() && mayTouchSimulated(role, this.#settings()?.demo === true) ? this : null;
  }

  look(): Simulators {
    const settings = this.#settings();
    if (settings === null) return { printers: [], boardLines: [], scanners: [], keypadLines: [] };
    return {
      printers: settings.printers.flatMap(({ printerId, name }) => {
        const hands = this.#find('printer', printerId);
        return hands ? [{ printerId, name, ...hands.facts() }] : [];
      }),
      boardLines: settings.boardLines.flatMap(({ lineId, name, boards }) => {
        const hands = this.#find('board-line', lineId);
        const named = (boardId: string): string => boards.find((board) => board.boardId === boardId)?.name ?? boardId;
        if (!hands) return [];
        const facts = hands.facts().map((board) => ({ ...board, name: named(board.boardId) }));
        return [{ lineId, name, isPlugged: hands.isPlugged(), boards: facts }];
      }),
      scanners: settings.scanners.flatMap(({ scannerId, name }) => {
        const hands = this.#find('scanner', scannerId);
        return hands ? [{ scannerId, name, isPlugged: hands.isPlugged(), mischief: hands.mischief() }] : [];
      }),
      keypadLines: settings.keypadLines.flatMap(({ lineId, name, keypads }) => {
        const hands = this.#find('keypad-line', lineId);
        const labelOf = (id: string): string =>
          settings.counters.find(({ counterId }) => counterId === id)?.label ?? id;
        if (!hands) return [];
        const labelled = keypads.map(({ address, counterId }) => ({
          ...{ address, counterId, label: labelOf(counterId), mischief: hands.mischiefOf(address) },
        }));
        return [{ lineId, name, isPlugged: hands.isPlugged(), keypads: labelled }];
      }),
    };
  }

  wish(wish: SimulatorWish): boolean {
    switch (wish.kind) {
      case 'printer':
        return this.#with('printer', wish.printerId, (hands) => hands.set(wish.mischief, wish.isOn));
      case 'new-roll':
        return this.#with('printer', wish.printerId, (hands) => hands.changeRoll());
      case 'board':
        return this.#with('board-line', wish.lineId, (hands) => hands.set(wish.boardId, wish.mischief, wish.isOn));
      case 'board-cable':
        return this.#with('board-line', wish.lineId, (hands) => hands.plug(wish.isPlugged));
      case 'scan':
        return this.#with('scanner', wish.scannerId, (hands) => hands.scan(wish.text));
      case 'scanner':
        return this.#with('scanner', wish.scannerId, (hands) => hands.set(wish.mischief, wish.isOn));
      case 'scanner-cable':
        return this.#with('scanner', wish.scannerId, (hands) => hands.plug(wish.isPlugged));
      case 'key':
        return this.#with('keypad-line', wish.lineId, (hands) => hands.press(wish.address, wish.key, wish.number));
      case 'keypad':
        return this.#with('keypad-line', wish.lineId, (hands) => hands.set(wish.address, wish.mischief, wish.isOn));
      case 'keypad-cable':
        return this.#with('keypad-line', wish.lineId, (hands) => hands.plug(wish.isPlugged));
    }
  }

  async picture(printerId: PrinterId, slip: number | 'hanging'): Promise<Uint8Array | null> {
    const hands = this.#find('printer', printerId);
    if (!hands) return null;
    return slip === 'hanging' ? hands.hangingPicture() : hands.picture(slip);
  }

  #with<Kind extends SimulatedHands['kind']>(
    kind: Kind,
    id: string,
    act: (hands: HandsOf<Kind>) => void | boolean,
  ): boolean {
    const hands = this.#find(kind, id);
    return hands !== null && act(hands) !== false;
  }

  #find<Kind extends SimulatedHands['kind']>(kind: Kind, id: string): HandsOf<Kind> | null {
    return (this.#hands.get(keyOf(kind, id)) as HandsOf<Kind> | undefined) ?? null;
  }
}

function keyOf(kind: SimulatedHands['kind'], id: string): string {
  return `${kind} ${id}`;
}
