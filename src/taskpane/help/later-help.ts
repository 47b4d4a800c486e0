/** Bundles help and tour in one lazy chunk. */
export { HelpPanel } from './help-panel';
export { TourCard } from './tour-card';
