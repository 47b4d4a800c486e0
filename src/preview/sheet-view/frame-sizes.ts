/** Sizes of the grid's own frame in pixels; preview.css has the same numbers. */
export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 22;
