/** Reports what the text still needs from a person. */
import type { TextProblem } from '../narrative/written-text';
import type { Terminal } from './terminal';

/** More lines scroll away unread. The text and the JSON file have the rest. */
const LISTED = 40;

export function reportMissing(terminal: Terminal, problems: readonly TextProblem[]): void {
  for (const { kind, message } of problems.slice(0, LISTED))
    terminal.warn(`[${kind === 'missing-input' ? '请填写' : '请核实'}] ${message}`);
  if (problems.length > LISTED)
    terminal.warn(`……另有${String(problems.length - LISTED)}条，加上 --problems 可另存为 JSON。`);
}

export function countMissing(problems: readonly TextProblem[]): number {
  return problems.filter(({ kind }) => kind === 'missing-input').length;
}

/** What follows the name of the file; empty: nothing is missing. `where`: in which of its parts. */
export function missingWords(problems: readonly TextProblem[], where: string): string {
  const missing = countMissing(problems);
  if (missing === 0) return '';
  return `其中${String(missing)}项内容还没有填写，在${where}以〔请填写：……〕标出，填写后请重新生成。`;
}
