// Built by itself, and loaded only where the launcher has started the kiosk: whoever runs it otherwise has nothing of it to read.
export { openApplianceUpdates } from '@motcua/updates';
