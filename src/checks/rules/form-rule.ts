/** Creates rules about the form of tables: layout and contents of cells, not sums. */
import { rule, type Rule } from '../rule';

export function formRule(
  id: string,
  title: string,
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'X', nature: 'form', scope: [], statement, remedy, ...more });
}

/** Longer names and headers hide the sentence. */
const QUOTED = 30;

export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text;
}
