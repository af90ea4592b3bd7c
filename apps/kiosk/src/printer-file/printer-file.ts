// The process that has the file of a USB printer open, beside the main process: a file that hangs must not stop the kiosk.
import '@motcua/printing/device-file-child';
