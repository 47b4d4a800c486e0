/** What is done with the tables once they are asked for: the pane shows itself without it. */
export { traceFigure } from '../trace/trace-figure';
export { fillTables } from './fill-tables';
export { generateTables } from './generate-tables';
export { refillTables } from './refill-tables';
