import { setImmediate as soon } from 'node:timers';
import { keypadLineMaker } from '../adapters/inputs/keypad-maker.ts';
import { KioskScanners } from '../adapters/inputs/kiosk-scanners.ts';
import { scannerMaker } from '../adapters/inputs/scanner-maker.ts';
import type { MeasuredInputs } from '../adapters/metrics/register-inputs.ts';
import type { Standstill } from '../application/watch-standstill.ts';
import type { Writer } from '../application/writer.ts';
import { InputDesks, type InputDesksParts } from '../application/input-desks.ts';
import type { Sessions } from '../ports/access-sessions.ts';
import type { InputPublisher } from '../ports/input-publisher.ts';
import type { KioskPorts } from '../ports/kiosk-ports.ts';
import type { Logger } from '../ports/logger.ts';
import type { SimulatorShelf } from '../ports/simulators.ts';
import { lookUpCode } from '../projections/code-look-up.ts';

export type OpenInputsParts = Pick<InputDesksParts, 'clock' | 'onChanged'> & {
  readonly writer: Writer;
  readonly gateway: { readonly inputs: InputPublisher; readonly kioskPorts: KioskPorts };
  readonly standstill: Standstill;
  readonly sessions: Sessions;
  /** Where the hands at simulated ones go. */
  readonly shelf: SimulatorShelf;
  readonly log: Logger;
};

export type OpenInputs = Pick<InputDesks, 'afterCommit' | 'health' | 'stop'> & {
  /** For `/metrics`. */
  readonly measured: () => MeasuredInputs;
};

/** SC1, KP1: the desks of scanners and keypads at the machine's ports. Nothing is opened before the first `afterCommit`. */
export function openInputs(parts: OpenInputsParts): OpenInputs {
  const { writer, gateway, standstill, sessions, clock, log, shelf, onChanged } = parts;
  const atKiosks = new KioskScanners(gateway.kioskPorts, () => clock.now());
  const adapters = { clock, shelf, atKiosks };
  const desks = new InputDesks({
    ...{ state: () => writer.state, clock, publisher: gateway.inputs, onChanged, logger: log },
    submit: (by, body) => writer.submitAs(by, body),
    lookUp: (code) => lookUpCode(writer.state, code, clock.now()),
    heldUpMs: () => standstill.heldUpMs(),
    makeScanner: scannerMaker(adapters),
    makeLine: keypadLineMaker(adapters),
    signedIn: (accountId) => {
      const member = sessions.signedIn(accountId);
      return member && { kind: 'staff', accountId, role: member.role, name: member.displayName };
    },
    afterThisTurn: (action) => soon(action),
  });
  return {
    afterCommit: () => desks.afterCommit(),
    health: () => desks.health(),
    stop: () => desks.stop(),
    measured: () => ({
      scanners: desks.scanners.reports().map(({ settings, status, counts }) => ({
        ...{ scannerId: settings.scannerId, status, counts },
      })),
      keypadLines: desks.keypads.reports().map(({ settings, status, presses }) => ({
        ...{ lineId: settings.lineId, status },
        presses: settings.keypads.map(({ address }) => ({ address, presses: presses.get(address)?.presses ?? 0 })),
      })),
    }),
  };
}
