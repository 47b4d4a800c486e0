/** Declares what a session needs from outside: the workbook, the clock, files. */
import type { RawWorkbook } from '../entries/raw-workbook';
import type { MarkingPort } from './checks/marking-port';
import type { WorkbookPort } from './port';

export type FileReading =
  | { readonly kind: 'workbook'; readonly workbook: RawWorkbook }
  /** The whole sentence: the problem of the file, and the remedy. */
  | { readonly kind: 'unusable'; readonly message: string };

export interface SessionPorts {
  readonly workbook: WorkbookPort;
  readonly marking: MarkingPort;
  readonly now: () => Date;
  /** Reads the contents of a file from .xlsx bytes. */
  readonly readFile: (bytes: Uint8Array) => Promise<FileReading>;
  /** Returns the entry workbook of a table set's sample. Errors: when there is none. */
  readonly sampleFile: (tableSet: string) => Promise<Uint8Array>;
}
