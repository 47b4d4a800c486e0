/** The publisher: a department with all its units, or one unit alone (单位预算公开). */
export type Level = 'department' | 'unit';
