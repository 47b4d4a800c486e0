/** Checks a text of any origin against the tables of the open workbook, with or without entries. */
import type { CheckProfile } from '../../checks/profile';
import type { DocumentMarks } from '../../narrative/reading/document-marks';
import type { TextCheck } from '../../narrative/rules/check-text';
import type { TextParagraph } from '../../narrative/reading/paragraphs';
import { CHECK_PROFILES } from '../../sets/check-profiles';
import { checkTextOfInSlices } from '../../sets/check-text';
import { checkWorkbookInSlices, type CheckedWorkbook } from '../../sets/check-workbook';
import { notCheckedWords } from '../../sets/not-checked';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';

/** A text to check, and where it is from, in the clerk's words. */
export interface ForeignText {
  readonly from: string;
  readonly paragraphs: readonly TextParagraph[];
  /** Of a Word document; `null`: plain text has none. */
  readonly marks: DocumentMarks | null;
  /** What the document holds beside plain text: a sentence each. */
  readonly remarks: readonly string[];
}

/** The result of checking a text. */
export interface TextReport extends Pick<TextCheck, 'findings' | 'notChecked' | 'numbers'> {
  readonly from: string;
  readonly remarks: readonly string[];
  readonly tables: number;
  readonly entries: CheckedWorkbook['entries'];
}

export type ForeignCheck =
  | { readonly kind: 'checked'; readonly report: TextReport }
  /** `words`: the reason and the remedy, as whole sentences. */
  | { readonly kind: 'refused'; readonly words: string };

/** The tables are read, not judged: their own rules are 检查. */
const WITHOUT_RULES: readonly CheckProfile[] = CHECK_PROFILES.map((profile) => ({ ...profile, rules: [] }));

const NO_TABLES =
  '工作簿中没有可以对照的公开表，文字没有核对。请先生成表样并填充汇总，或打开一份做好的公开表。';

export function* checkForeignText(
  { sheets }: WorkbookSnapshot,
  { from, paragraphs, marks, remarks }: ForeignText,
  year: number,
): Sliced<ForeignCheck> {
  const read = yield* checkWorkbookInSlices({ sheets }, year, WITHOUT_RULES);
  if (read.kind === 'no-tables') return { kind: 'refused', words: NO_TABLES };
  if (read.kind !== 'checked') return { kind: 'refused', words: notCheckedWords(read) };
  yield;
  const { context } = read.check;
  const checked = yield* checkTextOfInSlices(paragraphs, context, marks);
  if (checked.kind === 'no-text')
    return { kind: 'refused', words: `“${context.profile.set.label}”的说明文字还不能核对。` };
  const { findings, notChecked, numbers } = checked.check;
  const tables = context.workbook.tables.length;
  return {
    kind: 'checked',
    report: { from, remarks, findings, notChecked, numbers, tables, entries: read.entries },
  };
}
