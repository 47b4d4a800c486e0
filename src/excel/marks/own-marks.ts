/**
 * Identifies the add-in's marks among everything of the clerk, also when the workbook is opened again elsewhere:
 * highlights by their formula, messages by their first and last line, prompts by title and rule.
 */
import { SEVERITIES, SEVERITY_LABELS, type Severity } from '../../checks/rule';

export interface HighlightStyle {
  readonly severity: Severity;
  /** Whether an input prompt below the highlight has the message. Only there prompts of the add-in are read. */
  readonly prompted: boolean;
}

const NAME = '预算公开表助手';
const FORMULA_MARK = `"${NAME}核对:`;
const FORMULA = new RegExp(`${FORMULA_MARK}([EXI])(:P)?"`, 'u');

/**
 * Compares two texts: always true, without a function whose name or meaning differs between programs, without a
 * reference that moves or needs recalculation.
 */
export function ownMarkFormula({ severity, prompted }: HighlightStyle): string {
  return `=${FORMULA_MARK}${severity}${prompted ? ':P' : ''}"<>""`;
}

/** Whether the formula is of a highlight of the add-in, in this version or another. */
export function isOwnMarkFormula(formula: string): boolean {
  return formula.includes(FORMULA_MARK);
}

/** `null`: this version does not write the formula. */
export function styleOfFormula(formula: string): HighlightStyle | null {
  const [, letter, prompt] = FORMULA.exec(formula) ?? [];
  const severity = SEVERITIES.find((each) => each === letter);
  return severity === undefined ? null : { severity, prompted: prompt !== undefined };
}

/** Pale, so that figures stay readable. Only the fill changes; the font stays as the clerk set it. */
export const FILLS: Readonly<Record<Severity, string>> = { E: '#FFC7CE', X: '#FFEB9C', I: '#BDD7EE' };

/** `color` as Excel returns it; empty or `null`: no fill. */
export function isOwnMarkFill(color: string | null): boolean {
  return color === null || color === '' || Object.values(FILLS).includes(color.toUpperCase());
}

/** Trap: a highlight that broke off before its fill has its formula already. */
export function hasFillOf({ severity }: HighlightStyle, color: string | null): boolean {
  return color?.toUpperCase() === FILLS[severity];
}

const FIRST_LINE = `【核对】${NAME}`;
/** Text that a person adds to a message follows this line, and the message no longer counts as the add-in's. */
const LAST_LINE = '（自动标记，重新核对时更新或删除；请勿在此填写）';
const LONGEST_BODY = 1_000;

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

export interface MarkedFinding {
  readonly severity: Severity;
  readonly message: string;
}

function bodyOf(findings: readonly MarkedFinding[]): string {
  return findings.map(({ severity, message }) => `${SEVERITY_LABELS[severity]}：${message}`).join('\n');
}

/** The text of a note or comment. */
export function messageText(findings: readonly MarkedFinding[]): string {
  return [FIRST_LINE, cut(bodyOf(findings), LONGEST_BODY), LAST_LINE].join('\n');
}

/** The text with line ends as written here: programs may return their own. */
export function normalText(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').trim();
}

export function isOwnMarkText(text: string): boolean {
  const normal = normalText(text);
  return normal.startsWith(`${FIRST_LINE}\n`) && normal.endsWith(`\n${LAST_LINE}`);
}

export interface PromptWords {
  readonly title: string;
  readonly message: string;
}

/** Excel accepts 32 characters of title and 255 of message. */
const LONGEST_PROMPT = 255;

export function promptWords(findings: readonly MarkedFinding[]): PromptWords {
  return { title: FIRST_LINE, message: cut(bodyOf(findings), LONGEST_PROMPT) };
}

export function isOwnMarkTitle(title: string): boolean {
  return title === FIRST_LINE;
}
