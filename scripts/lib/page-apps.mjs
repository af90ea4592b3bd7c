/** The apps that are pages: the hub serves each at its name. */
export const pageApps = ['kiosk', 'display', 'counter'];
