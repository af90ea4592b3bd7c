// HL1: the thread that draws this kiosk's own slips, while the hub is away.
import '@motcua/printing/draw-worker';
