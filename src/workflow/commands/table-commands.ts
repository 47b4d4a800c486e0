/** Exports the commands on tables, which the pane loads at their first use. */
export { figuresOfRow } from '../trace/figures-of-row';
export { traceFigure } from '../trace/trace-figure';
export { placeOfFigure } from '../tables/place-of-figure';
export { fillTables } from './fill-tables';
export { generateTables } from './generate-tables';
export { updateOutcome, updateTables } from './update-tables';
export { autoFillTables } from './auto-fill-tables';
