import type { Server, Socket } from 'socket.io';
import type { ClientToHubEvents, HubToClientEvents, Rejection } from '@motcua/protocol';
import type { Guest } from './guest.ts';

/** What arrives is unknown until it has been parsed, the callback included. */
export type ArrivingEvents = {
  [Name in keyof ClientToHubEvents]: (content: unknown, reply: unknown) => void;
};

type NoEvents = Record<string, never>;
/** `ports`: what it said that it does with its machine's ports. */
export type SocketState = { guest: Guest; protocol: number; ports: KioskPortsOffer };
/** `lends`: opens them for the hub; `lists`: also tells which there are. */
export type KioskPortsOffer = { readonly lends: boolean; readonly lists: boolean };
export type HubServer = Server<ArrivingEvents, HubToClientEvents, NoEvents, SocketState>;
export type HubSocket = Socket<ArrivingEvents, HubToClientEvents, NoEvents, SocketState>;

export type Reply = (answer: unknown) => void;

export function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'function';
}

/** Fits as the refusing answer of every message. */
export function rejectedReply(rejection: Rejection) {
  return { kind: 'rejected', commandId: null, rejection } as const;
}
