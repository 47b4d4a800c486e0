/** Reads one file of last year, of any kind. */
import { isSameDepartment } from './department-name';
import { atOnce, type Sliced } from '../slices/slices';
import { readTextSource } from './read-text-source';
import { readWorkbookSource, type LastYearTarget } from './read-workbook-source';
import type { LastYearFile, SourceReading } from './source-reading';

export function* readSourceInSlices(file: LastYearFile, target: LastYearTarget): Sliced<SourceReading> {
  if (file.kind === 'text') return yield* readTextSource(file.name, file.paragraphs, target);
  return yield* readWorkbookSource(file.name, file.workbook, target);
}

/** Reads without slices. */
export function readSource(file: LastYearFile, target: LastYearTarget): SourceReading {
  return atOnce(readSourceInSlices(file, target));
}

/** Says that last year's department has another name; `null`: the same, or none is stated. */
export function renamedDepartment(source: SourceReading, { departmentName }: LastYearTarget): string | null {
  if (source.kind === 'refused' || source.department === null) return null;
  if (isSameDepartment(source.department, departmentName)) return null;
  return `“${source.file}”的部门是“${source.department}”，录入表的部门是“${departmentName}”，请核对是不是同一个部门。`;
}
