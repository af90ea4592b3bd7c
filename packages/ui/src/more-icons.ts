import { addIcons } from './icon-element.ts';
import { MORE_ICON_SHAPES } from './more-icon-shapes.ts';

// Whoever shows one of these icons imports this file: the first JavaScript of a page is too small for all of them.
addIcons(MORE_ICON_SHAPES);
