import type { Logger } from '../ports/logger.ts';
import type { PaperRolls } from '../ports/paper-rolls.ts';
import type { PrintResult, TicketPrinter } from '../ports/ticket-printer.ts';
import type { WaitingTestSlip } from './test-slips.ts';

/** SL10, PC8: prints a test slip or a list whose turn it is, and answers whoever pressed. */
export async function printTestSlip(
  printer: TicketPrinter,
  { paper, answer }: WaitingTestSlip,
  rolls: Pick<PaperRolls, 'noteTestSlip' | 'noteTestSlipOut'>,
  logger: Logger,
): Promise<void> {
  const { printerId } = printer;
  const note = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      // The estimate is a little too long then; whether the printer prints is to be seen all the same.
      logger.error({ err: error, printerId }, 'paper not counted');
    }
  };
  let result: PrintResult;
  try {
    result = await printer.printOther(paper, (mm) => note(() => rolls.noteTestSlip(printerId, mm)));
  } catch (error) {
    logger.error({ err: error, printerId }, 'paper not sent');
    result = { kind: 'interrupted', reason: String(error) };
  }
  if (result.kind === 'confirmed' || result.kind === 'unproven') note(() => rolls.noteTestSlipOut(printerId));
  logger.info({ printerId, paper: paper.kind, result: result.kind }, 'paper that is no slip');
  answer(result);
}
