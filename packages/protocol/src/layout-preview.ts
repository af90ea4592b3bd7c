/**
 * The settings page shows `/display/layout-preview.html` in a frame: the display's own page on made-up calls. It says
 * `PREVIEW_READY` when it can listen, and is then told how to look: a message of `PREVIEW_LOOK`, both of the same origin.
 */
export const PREVIEW_READY = 'motcua-preview-ready';
export const PREVIEW_LOOK = 'motcua-preview-look';

/** What the waiting room looks like in the preview. */
export const PREVIEW_SCENES = ['busy', 'quiet', 'break', 'calibration'] as const;
export type PreviewScene = (typeof PREVIEW_SCENES)[number];
