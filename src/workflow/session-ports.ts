/** What a session needs from outside: the workbook, the clock, files. */
import type { RawWorkbook } from '../entries/raw-workbook';
import type { MarkingPort } from './checks/marking-port';
import type { WorkbookPort } from './port';

export type FileReading =
  | { readonly kind: 'workbook'; readonly workbook: RawWorkbook }
  /** The whole sentence: what is wrong with the file, and what to do. */
  | { readonly kind: 'unusable'; readonly message: string };

export interface SessionPorts {
  readonly workbook: WorkbookPort;
  readonly marking: MarkingPort;
  readonly now: () => Date;
  /** .xlsx bytes → the contents of the file. */
  readonly readFile: (bytes: Uint8Array) => Promise<FileReading>;
  /** The entry workbook of a table set's sample. Errors: when there is none. */
  readonly sampleFile: (tableSet: string) => Promise<Uint8Array>;
}
