/** Reads published tables of a set as forms: header rows with merges, rows, notes, printed amounts. */
import shanghai2025 from '../fixtures/shanghai-2025/published-tables.json';

export interface PublishedForm {
  readonly number: number;
  readonly title: string;
  readonly department: string;
  readonly unit: string;
  readonly header: readonly (readonly string[])[];
  /** A1 areas of the header; the first header row is row 3. */
  readonly merges: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export const SHANGHAI_2025: readonly PublishedForm[] = shanghai2025;
