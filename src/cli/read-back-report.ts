/** Lists what an edited document changes: texts, figures, tables, and what lies beside. */
import { harmless, quote } from '../entries/quote';
import type { EditProposal, Notice } from '../read-back/proposal';
import type { ReadBack } from '../read-back/read-back';
import type { Terminal } from './terminal';

export interface ListedEdit extends Pick<EditProposal, 'place' | 'before' | 'after' | 'cautions'> {
  /** The entry that can take it; `null`: none. */
  readonly target: { readonly sheet: string; readonly item: string } | null;
}

export interface ListedEdits extends Omit<ReadBack, 'proposals'> {
  readonly edits: readonly ListedEdit[];
}

const LONGEST_WORDS = 160;

function shownWords(text: string): string {
  return text === '' ? '（没有）' : `“${quote(text, LONGEST_WORDS)}”`;
}

function editLines({ target, place, before, after, cautions }: ListedEdit, index: number): readonly string[] {
  const into = target === null ? '' : `：写入“${target.sheet}”（${harmless(target.item)}）`;
  return [
    `${String(index + 1)}. ${harmless(place)}${into}`,
    `   现在：${shownWords(before)}`,
    `   改为：${after === '' ? '（删去）' : shownWords(after)}`,
    ...cautions.map((words) => `   注意：${words}`),
  ];
}

const MARKS: Readonly<Record<Notice['kind'], string | null>> = {
  figure: '数字',
  cell: '表',
  'not-offered': '没有取回',
  note: null,
};

function countWords({ paragraphs, tables }: ListedEdits): string {
  const count = (kind: ReadBack['paragraphs'][number]): number =>
    paragraphs.filter((one) => one === kind).length;
  return `文档中有${String(paragraphs.length)}段文字、${String(tables.all)}个表格：${String(count('same') + count('contents'))}段没有改动，${String(count('changed'))}段有改动，${String(count('added'))}段是增加的，${String(count('older'))}段是旧的文字；比较了${String(tables.compared)}个表格。`;
}

/** `what`: the edits are called so, e.g. `改过的文字`. */
export function reportReadBack(terminal: Terminal, read: ListedEdits, what: string): void {
  const { edits, notices } = read;
  terminal.say(countWords(read));
  for (const { kind, words } of notices) {
    const mark = MARKS[kind];
    if (mark === null) terminal.say(words);
    else terminal.warn(`[${mark}] ${words}`);
  }
  if (edits.length === 0) terminal.say(`没有${what}。`);
  else terminal.say(`${what}有${String(edits.length)}处：`);
  for (const [index, edit] of edits.entries()) for (const line of editLines(edit, index)) terminal.say(line);
}
