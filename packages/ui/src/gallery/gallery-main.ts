import { applyLook } from '../look.ts';
import { readGalleryLook } from './gallery-look.ts';
import './gallery-page.ts';

const look = readGalleryLook(window.location.search);
const { language, ...root } = look;
applyLook(document.documentElement, root);
document.documentElement.lang = language;
const page = document.createElement('mc-gallery-page');
page.look = look;
document.body.append(page);
// All of it is one scene, and it is there.
document.documentElement.dataset['scene'] = '';
