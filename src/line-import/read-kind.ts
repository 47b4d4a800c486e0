/** Reads the spending kind of a line: by its word; for 基本支出, by its economic item. */
import { DEPARTMENTAL_ACCOUNTS } from '../classification/economic-accounts';
import { SPENDING_KINDS, type SpendingKind } from '../classification/spending-kinds';
import { answeredChoice, readChoice, taken, type Choice, type CollectedAnswers } from './collected';
import { found, type Ask, type Found } from './found';
import { ROLES } from './headers';
import type { ImportContext } from './import-line';
import { basicKindOf, kindOfWord, type KindWord } from './words';

function kindChoice({ kinds }: ImportContext): Choice<KindWord> {
  return {
    field: 'kind',
    name: ROLES.kind,
    meaning: kindOfWord,
    label: (kind) => (kind === 'basic' ? '基本支出' : SPENDING_KINDS[kind].label),
    options: ['basic', ...kinds],
  };
}

function withoutKind(hasProject: boolean, choice: Choice<KindWord>): Ask {
  const offers: readonly KindWord[] = hasProject
    ? ['specificTarget', 'otherOperation']
    : ['basic', 'personnel', 'operating'];
  return {
    field: 'kind',
    word: hasProject ? '有项目的行' : '没有项目的行',
    what: `${hasProject ? '有项目' : '没有项目'}的行没有写支出类别`,
    offers: offers.filter((one) => choice.options.includes(one)).map(choice.label),
    likely: null,
  };
}

/** 基本支出 becomes 人员类 or 公用经费 by the economic item. */
function readBasic(word: string, departmental: string, context: ImportContext): Found<SpendingKind> {
  const meaning = basicKindOf(departmental);
  const name = DEPARTMENTAL_ACCOUNTS.find(departmental)?.name ?? '';
  if (meaning.kind === 'certain')
    return found(meaning.value, word, `基本支出中的${departmental}为${SPENDING_KINDS[meaning.value].label}`);
  const choice: Choice<SpendingKind> = {
    field: 'kind',
    name: ROLES.kind,
    meaning: () => ({ kind: 'unknown' }),
    label: (kind) => SPENDING_KINDS[kind].label,
    options: context.kinds,
  };
  return answeredChoice(
    choice,
    {
      field: 'kind',
      word: `基本支出 ${departmental} ${name}`.trim(),
      what: `基本支出中的${departmental} ${name}可能是人员类，也可能是公用经费`,
      offers: ['人员类', '公用经费'],
      likely: null,
    },
    context.answers,
  );
}

/** Returns the kind; `null` when it is open, and then says why in `into`. */
export function takenKind(
  into: CollectedAnswers,
  word: string,
  hasProject: boolean,
  departmental: string | null,
  context: ImportContext,
): SpendingKind | null {
  const choice = kindChoice(context);
  const taking = {
    column: ROLES.kind,
    missing: '没有支出类别。请补上支出类别后再导入。',
    entered: (kind: SpendingKind) => SPENDING_KINDS[kind].label,
  };
  const reading =
    word === ''
      ? answeredChoice(choice, withoutKind(hasProject, choice), context.answers)
      : readChoice(choice, word, context.answers);
  if (reading.kind !== 'value') return taken(into, reading, taking);
  const { value, before, why } = reading;
  if (value !== 'basic') return taken(into, { kind: 'value', value, before, why }, taking);
  return departmental === null ? null : taken(into, readBasic(before, departmental, context), taking);
}
