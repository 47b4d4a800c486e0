/** A rule about the form of tables: how they are laid out and filled in, not what they add up to. */
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

/** Names and headers in a sentence: longer ones bury it. */
const QUOTED = 30;

export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text;
}
