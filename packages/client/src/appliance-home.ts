export { openApplianceHome, type ApplianceHome, type ApplianceHomeOptions } from './home/appliance-home.ts';
export { HubHome } from './home/hub-home.ts';
export type { HomeService, HubHomeOptions, OpenedHome } from './home/home-options.ts';
export { signsOfHealth } from './home/signs-of-health.ts';
export type { OwnFile } from './home/kept-home.ts';
export { askHub } from './finding/ask-hub.ts';
export { nodeNetwork } from './finding/node-network.ts';
export type { OfficeNetwork, OwnAddress, HeardNotice } from './finding/office-network.ts';
