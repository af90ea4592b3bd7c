import type { SlipPreview, SlipPreviewReply } from '@motcua/protocol';

/** TP5: slips to look at. */
export interface SlipPreviews {
  /** Null: there is no such service, or none at all. */
  preview(wanted: SlipPreview): Promise<SlipPreviewReply | null>;
}
