import type { PrintedListFate } from '@motcua/protocol';
import {
  readWish,
  type NetworkAccess,
  type NetworkChange,
  type NetworkDevice,
  type NetworkWish,
} from './network-view.ts';
import type { WifiNetwork } from './wifi-view.ts';

/*
 * What a device's own program tells its page about setting up and service, and what the page may ask of it. Plain data, so that it
 * crosses the process border; the page shows and presses, the program decides (FS1).
 */

/** FS1: a hub as it stands in the list. */
export type ListedHub = {
  /** Names it in `choose`. */
  readonly key: string;
  readonly centre: string;
  /** As people write it: `192.168.1.10:4843`. */
  readonly address: string;
  /** The figures to compare, all six groups; null: plain HTTP, and there is nothing to compare. */
  readonly digits: string | null;
};

/** Why an address that was typed did not do. */
export type AddressProblem = 'not-an-address' | 'nobody' | 'no-hub' | 'clock';

export type ChooseStep = {
  readonly kind: 'choose';
  readonly hubs: readonly ListedHub[];
  /** The address that is being asked; null: none. */
  readonly asking: string | null;
  readonly problem: AddressProblem | null;
  /** This device's own addresses; none: no cable, or no network behind it. */
  readonly ownAddresses: readonly string[];
};

/** Why a code is shown: the first one, the one before ran out, an administrator took the device out, the hub does not know it. */
export type PairingReason = 'first' | 'new-code' | 'taken-out' | 'unknown';

export type PairStep = {
  readonly kind: 'pair';
  readonly hub: ListedHub;
  /** Null until the hub has given one. */
  readonly code: string | null;
  readonly reason: PairingReason;
  /** Where an administrator types the code. */
  readonly staffUrl: string;
  readonly trouble: HomeTrouble | null;
};

/** FS8: after pairing, whoever sets it up may choose a PIN for the service menu, in place of the one before. */
export type PinStep = { readonly kind: 'pin'; readonly before: PinBefore };
/** Whether there is a PIN: none, one that goes on where nobody chooses another, one that nobody can read any more. */
export type PinBefore = 'none' | 'kept' | 'unreadable';

export type HomeTrouble =
  /** FS6: the hub has been away for a minute: it is looked for. */
  | { readonly kind: 'looking' }
  /** FS5: somebody else answers under the hub's address. */
  | { readonly kind: 'stranger'; readonly address: string }
  /** FS5: this machine's clock, or the hub's, is wrong. */
  | { readonly kind: 'clock' };

export type ServiceMenu =
  /** `waitMs`: so long no PIN is taken; `wrong`: the last one was not it. */
  | { readonly kind: 'locked'; readonly waitMs: number; readonly wrong: boolean }
  | {
      readonly kind: 'open';
      /** Without a PIN only what harms nobody is offered. */
      readonly hasPin: boolean;
      readonly mayChangeHub: boolean;
      readonly hub: ListedHub;
      readonly isConnected: boolean;
      readonly ownAddresses: readonly string[];
      readonly version: string;
      /** Where machines are looked after. */
      readonly staffUrl: string;
      /** What happened to this program last, short, without anything about people. */
      readonly log: string;
      readonly tries: ServiceTries;
      /** FS14; null: without a PIN nothing is set, or it is not known yet. */
      readonly network: NetworkAccess | null;
    }
  /** FS11: the network of this machine, and what became of a change of it. */
  | {
      readonly kind: 'network';
      readonly devices: readonly NetworkDevice[];
      readonly wifi: readonly WifiNetwork[];
      readonly change: NetworkChange | null;
    };

/** FS10: what became of a test slip; `no-hub`: it cannot be tried without the hub. */
export type PrintTried = PrintedListFate | 'no-hub';
/** TR1: `done`: it is so now. */
export type PracticeTried = 'done' | 'refused' | 'no-hub';

/** FS10: null: this device has nothing of the kind, or there is no PIN. */
export type ServiceTries = {
  /** `unanswered`: it still runs, and so long already that whoever waits is told that nothing is known yet. */
  readonly print: 'untried' | 'running' | 'unanswered' | PrintTried | null;
  readonly practice: { readonly isOn: boolean; readonly asked: 'nothing' | 'running' | PracticeTried } | null;
};

export type SetupView = {
  /** Another number than before: the page before belongs to another hub, and has to be loaded anew. */
  readonly run: number;
  readonly step: ChooseStep | PairStep | PinStep | null;
  /** While the device is in use; null: all is well. */
  readonly trouble: HomeTrouble | null;
  /** Over plain HTTP nothing is protected, and the device says so where it is looked after. */
  readonly isProtected: boolean;
  readonly service: ServiceMenu | null;
};

export type SetupAct =
  | { readonly act: 'choose'; readonly key: string }
  | { readonly act: 'address'; readonly text: string }
  | { readonly act: 'back' }
  /** Null: nothing changes. */
  | { readonly act: 'set-pin'; readonly pin: string | null }
  | { readonly act: 'open-service' }
  | { readonly act: 'enter-pin'; readonly pin: string }
  /** Somebody is still there. */
  | { readonly act: 'stay' }
  | { readonly act: 'close-service' }
  | { readonly act: 'test-print' }
  | { readonly act: 'practice'; readonly isOn: boolean }
  | { readonly act: 'open-network' }
  /** Back to the menu. */
  | { readonly act: 'close-network' }
  | { readonly act: 'set-network'; readonly device: string; readonly wish: NetworkWish }
  | { readonly act: 'pair-again' }
  | { readonly act: 'change-hub' };

const PIN = /^\d{4,8}$/;

/** What a page posted, as an act; null where it is none. */
export function readSetupAct(raw: unknown): SetupAct | null {
  if (typeof raw !== 'object' || raw === null || !('act' in raw)) return null;
  const said = raw as Readonly<Record<string, unknown>>;
  switch (said['act']) {
    case 'choose':
      return isText(said['key'], 200) ? { act: 'choose', key: said['key'] } : null;
    case 'address':
      return isText(said['text'], 200) ? { act: 'address', text: said['text'] } : null;
    case 'set-pin':
      return said['pin'] === null || isPin(said['pin']) ? { act: 'set-pin', pin: said['pin'] } : null;
    case 'enter-pin':
      return isPin(said['pin']) ? { act: 'enter-pin', pin: said['pin'] } : null;
    case 'practice':
      return typeof said['isOn'] === 'boolean' ? { act: 'practice', isOn: said['isOn'] } : null;
    case 'set-network': {
      const wish = readWish(said['wish']);
      return wish !== null && isText(said['device'], 64) ? { act: 'set-network', device: said['device'], wish } : null;
    }
    case 'open-network':
    case 'close-network':
    case 'test-print':
    case 'back':
    case 'open-service':
    case 'stay':
    case 'close-service':
    case 'pair-again':
    case 'change-hub':
      return { act: said['act'] };
    default:
      return null;
  }
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

/** FS8: four to eight figures. */
export function isPin(value: unknown): value is string {
  return typeof value === 'string' && PIN.test(value);
}
