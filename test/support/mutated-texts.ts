/** Checks texts that are spoilt in one place: whether the place is found. */
import type { CheckContext } from '../../src/checks/context';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import { plainText } from '../../src/narrative/plain-text';
import type { TextFinding } from '../../src/narrative/rules/text-finding';
import { completeText } from './complete-text';
import { fixedDepartment } from './departments';
import { written } from './narrative';
import { mutantsOf, type Mutant } from './text-mutations';
import { contextOf, textCheckedBy, withFittingCars } from './text-round-trip';

export interface SpoiltText {
  readonly context: CheckContext;
  readonly right: string;
  readonly mutants: readonly Mutant[];
}

/** The parts of the text that the rules read. */
const READ: Readonly<Record<string, RegExp>> = { 'henan-2023': /^(?:s|o3)/u, shanghai: /^h[246]/u };
const PRIOR = 123_456_780;

export function spoiltText(set: 'henan-2023' | 'shanghai'): SpoiltText {
  const department = fixedDepartment({ units: 6, lines: 60, seed: 7 });
  const settings = { ...department.settings, tableSet: set };
  const entries = withFittingCars(completeText({ ...department, settings }, PRIOR));
  const text = written(entries);
  const isRead = (id: string): boolean => READ[set]?.test(id) === true;
  return {
    context: contextOf(entries),
    right: plainText(text),
    mutants: mutantsOf(text, settings.departmentName, isRead),
  };
}

/** `here`: at its place, or for what is missing anywhere. */
export type Judgement = 'here' | 'elsewhere' | 'missed';

export interface JudgedMutant {
  readonly way: string;
  readonly id: string;
  readonly change: string;
  readonly found: Judgement;
}

function keyOf({ rule, statement }: TextFinding): string {
  return `${rule} ${statement}`;
}

/** Each of the chosen ones, by its place in the list. */
export function judgedMutants(
  { context, right, mutants }: SpoiltText,
  isChosen: (index: number) => boolean,
): readonly JudgedMutant[] {
  const findings = (text: string): readonly TextFinding[] =>
    textCheckedBy(plainParagraphs(text), context).findings;
  const before = new Set(findings(right).map(keyOf));
  return mutants.flatMap(({ way, id, change, text, line }, index): readonly JudgedMutant[] => {
    if (!isChosen(index)) return [];
    const found = findings(text).filter((one) => !before.has(keyOf(one)));
    const isHere = found.some(({ place }) => line === null || place.paragraph === line + 1);
    return [{ way, id, change, found: isHere ? 'here' : found.length > 0 ? 'elsewhere' : 'missed' }];
  });
}
