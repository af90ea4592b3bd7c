import { encodePng, PrinterMischiefMaker, type VirtualPrinter } from '@motcua/printing';
import type { PrinterId, PrinterState } from '@motcua/protocol/vocabulary';
import type { SimulatedPrinterHands } from '../../ports/simulators.ts';
import { isBlank, type FallenSlips } from './fallen-slips.ts';

/** SM1: the hands at a simulated printer: what a person does to the device, and what comes out of it. */
export function simulatedPrinterHands(
  id: PrinterId,
  device: VirtualPrinter,
  fallen: FallenSlips,
  stateNow: () => PrinterState,
): SimulatedPrinterHands {
  const mischief = new PrinterMischiefMaker(device);
  return {
    kind: 'printer',
    id,
    facts() {
      const { hanging } = device;
      const heightDots = isBlank(hanging) ? 0 : hanging.heightDots;
      return {
        state: stateNow(),
        mischief: [...mischief.present],
        hanging: { widthDots: hanging.widthDots, heightDots },
        slips: fallen.list(),
      };
    },
    set: (one, isOn) => mischief.set(one, isOn),
    changeRoll: () => mischief.changeRoll(),
    picture: (slipNo) => fallen.picture(slipNo),
    async hangingPicture() {
      const { hanging } = device;
      return isBlank(hanging) ? null : encodePng(hanging);
    },
  };
}
