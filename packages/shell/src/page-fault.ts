/** What can go wrong with a page. */
export type PageFault = 'load' | 'crash' | 'hang' | 'blank' | 'graphics';
