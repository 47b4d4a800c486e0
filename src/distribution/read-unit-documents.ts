/** Reads the edited documents of many units: finds the unit of each, and compares it with the unit's entries. */
import type { Entries, Unit } from '../entries/entries';
import { entriesOfUnit } from '../entries/entries-of-unit';
import type { EditedDocument } from '../read-back/edited-document';
import { ownerOfDocument } from '../read-back/which-unit';
import type { CollectWatch, PendingFile } from './collect';
import { fileErrorMessage } from './returns/file-errors';
import { runConcurrently } from './run-concurrently';
import type { UnitEdits } from './unit-documents';
import { JobStopped } from './work/job-stopped';
import type { WorkerPool } from './work/jobs';

export type EditedUnitDocument =
  | { readonly kind: 'compared'; readonly file: string; readonly unit: Unit; readonly edits: UnitEdits }
  /** `words`: which file, why, what to do. */
  | { readonly kind: 'not-compared'; readonly file: string; readonly words: string }
  /** Of the department. */
  | { readonly kind: 'department'; readonly file: string; readonly document: EditedDocument };

export interface UnitDocuments {
  /** In the order of the roster, then by name of the file. */
  readonly documents: readonly EditedUnitDocument[];
  /** Number of files that are no documents. */
  readonly others: number;
  /** Units of the roster without a document. */
  readonly without: readonly Unit[];
}

const DOCUMENT = /\.(?:docx|doc|wps)$/iu;
/** 审核报告 lies beside the published files. */
const OF_THE_OFFICE = /审核报告|审核意见表/u;

function isDocument({ name, fileError }: PendingFile): boolean {
  return fileError !== undefined || (DOCUMENT.test(name) && !OF_THE_OFFICE.test(name));
}

function notCompared(file: string, words: string): EditedUnitDocument {
  return { kind: 'not-compared', file, words };
}

async function comparedDocument(
  file: string,
  bytes: Uint8Array,
  entries: Entries,
  pool: WorkerPool,
): Promise<EditedUnitDocument> {
  const read = await pool.perform({ kind: 'read-edited', bytes });
  if (read.kind === 'unusable') return notCompared(file, `“${file}”${read.what}。${read.remedy}`);
  const { document } = read;
  const owner = ownerOfDocument(file, document, entries.units);
  if (owner.kind === 'department') return { kind: 'department', file, document };
  if (owner.kind === 'unknown') return notCompared(file, `“${file}”${owner.why}。`);
  const { unit } = owner;
  const compared = await pool.perform({
    kind: 'compare-unit-document',
    entries: entriesOfUnit(entries, unit),
    document,
  });
  return compared.kind === 'failed'
    ? notCompared(file, `“${file}”没有比较：${compared.why}`)
    : { kind: 'compared', file, unit, edits: compared.edits };
}

/** An error of one file does not stop the others. */
async function readPending(
  { name, bytes, fileError, ifUnreadable }: PendingFile,
  entries: Entries,
  pool: WorkerPool,
): Promise<EditedUnitDocument> {
  if (fileError !== undefined)
    return notCompared(name, fileErrorMessage(name, fileError.fileError, fileError.detail));
  let content: Uint8Array;
  try {
    content = await bytes();
  } catch {
    // Systems report this in different English errors. All mean the same.
    return notCompared(name, fileErrorMessage(name, ifUnreadable ?? 'cannot-open'));
  }
  try {
    return await comparedDocument(name, content, entries, pool);
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error;
    return notCompared(name, `“${name}”没有读完：${error.words}。请在 Word 中另存后再比较。`);
  }
}

/** Several documents of one unit are compared each; the later one does not replace the earlier. */
export async function readUnitDocuments(
  files: readonly PendingFile[],
  entries: Entries,
  pool: WorkerPool,
  { progress, isCancelled }: CollectWatch,
): Promise<UnitDocuments> {
  const documents = files.filter(isDocument);
  const read = await runConcurrently(
    documents,
    pool.concurrency,
    ({ name }, finished) => {
      progress(finished, documents.length, name);
      return !isCancelled();
    },
    (file) => readPending(file, entries, pool),
  );
  const placeOf = (one: EditedUnitDocument): number =>
    one.kind === 'compared'
      ? entries.units.findIndex(({ code }) => code === one.unit.code)
      : entries.units.length;
  const compared = new Set(read.flatMap((one) => (one.kind === 'compared' ? [one.unit.code] : [])));
  return {
    documents: [...read].sort((one, other) => placeOf(one) - placeOf(other)),
    others: files.length - documents.length,
    without: entries.units.filter(({ code }) => !compared.has(code)),
  };
}
