// Runs by itself after `npm ci` or `npm install`, so that an installation made by hand counts as well.
import './lib/refuse-old-node.mjs';
import { markInstalled } from './lib/install-marker.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';

markInstalled(repositoryRoot);
