import type { PrinterId, ProofLevel } from '@motcua/protocol/vocabulary';

/**
 * SL5: what was found out about printers, kept over restarts. `device`: a word for what stands there, made from the
 * connection and the model; another one is another device, of which nothing is known. Throws `StorageError`.
 */
export interface PrinterMemory {
  recall(printerId: PrinterId, device: string): ProofLevel | null;
  keep(printerId: PrinterId, device: string, proof: ProofLevel): void;
  forget(printerId: PrinterId): void;
}
