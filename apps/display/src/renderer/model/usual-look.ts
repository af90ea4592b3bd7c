import { READY_LAYOUTS, type DisplayLookView, type ZoneId } from '@motcua/protocol';

/** How a display looks until the hub has told it. */
export const USUAL_LOOK: DisplayLookView = {
  ...{ name: '', ticker: [], media: [], calibrateUntil: null },
  look: {
    layoutId: READY_LAYOUTS.hall.layoutId,
    ...{ theme: 'night', zoomPercent: 100, languages: ['vi'], serviceIds: null, counterIds: null },
    zoneId: 'sanh' as ZoneId,
  },
  layout: { ...READY_LAYOUTS.hall, parts: [...READY_LAYOUTS.hall.parts] },
};
