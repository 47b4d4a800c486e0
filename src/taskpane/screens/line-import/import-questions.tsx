/** Asks what an import left open: the unit of money, words of the file, and the use of each column. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { ROLE_IDS, ROLES } from '../../../line-import/headers';
import { placeWords, sheetWords } from '../../../line-import/import-words';
import { columnWords, type ColumnUse } from '../../../line-import/layout';
import type { ImportPlan } from '../../../line-import/plan-import';
import { columnsToCorrect, type GroupedAsk } from '../../../line-import/summary';
import { AMOUNT_UNITS } from '../../../money/amount-unit';
import { Disclosure } from '../../components/disclosure';
import { SearchableList } from '../../components/searchable-list';
import { useObservable } from '../../state/observable';
import { answer, answerAll, answerOf, useLineImport } from './use-line-import';

const useStyles = makeStyles({
  questions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& .fui-Select, & .fui-Select__select': { width: '100%' },
  },
  answers: { listStyleType: 'none', margin: 0, padding: 0 },
  answer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
});

const UNUSED = '不用';
/** The value of a list before an answer. */
const OPEN = '';

function WordQuestion({ ask }: { readonly ask: GroupedAsk }): ReactElement {
  const lineImport = useLineImport();
  const label = `${ask.what}（${placeWords(ask.places)}）`;
  if (ask.offers.length === 0)
    return (
      <Field label={label}>
        <Input
          onBlur={({ target }) => {
            answer(lineImport, ask.word, target.value.trim());
          }}
        />
      </Field>
    );
  return (
    <Field label={label}>
      <Select
        value={OPEN}
        onChange={(_, { value }) => {
          answer(lineImport, ask.word, value);
        }}
      >
        <option value={OPEN}>请选择</option>
        {ask.offers.map((offer) => (
          <option key={offer} value={offer}>
            {offer}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Questions with the same choices; several are answered at once. */
interface AskGroup {
  readonly offers: readonly string[];
  readonly asks: readonly GroupedAsk[];
}

function groupsOf(asks: readonly GroupedAsk[]): readonly AskGroup[] {
  const groups = new Map<string, GroupedAsk[]>();
  for (const ask of asks) {
    const key = [ask.field, ...ask.offers].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ask]);
    else group.push(ask);
  }
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ offers }) => ({ offers, asks: group })),
  );
}

/** Fewer questions than this are answered one by one without a word about it. */
const MANY = 3;

function AnswerAll({ offers, asks }: AskGroup): ReactElement | null {
  const lineImport = useLineImport();
  if (asks.length < MANY || offers.length === 0) return null;
  return (
    <Field label={`以下${String(asks.length)}个问题全部回答`}>
      <Select
        value={OPEN}
        onChange={(_, { value }) => {
          answerAll(
            lineImport,
            asks.map(({ word }) => word),
            value,
          );
        }}
      >
        <option value={OPEN}>逐个回答</option>
        {offers.map((offer) => (
          <option key={offer} value={offer}>
            {offer}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function WordQuestions({ asks }: { readonly asks: readonly GroupedAsk[] }): ReactElement {
  return (
    <>
      {groupsOf(asks).map((group) => (
        <Fragment key={group.asks.map(({ word }) => word).join('\n')}>
          <AnswerAll {...group} />
          <SearchableList
            textOf={({ what }) => what}
            placeholder="按文件中的词查找"
            items={group.asks}
            itemKey={({ field, word }) => `${field} ${word}`}
            render={(ask) => <WordQuestion ask={ask} />}
            label="待回答的问题"
            counter="个问题"
            spaced
          />
        </Fragment>
      ))}
    </>
  );
}

function MoneyQuestion(): ReactElement {
  const { state } = useLineImport();
  const { moneyUnit } = useObservable(state);
  return (
    <Field label="文件中金额的单位">
      <Select
        value={moneyUnit === null ? OPEN : moneyUnit}
        onChange={(_, { value }) => {
          const unit = AMOUNT_UNITS.find((one) => one === value);
          state.set({ ...state.get(), moneyUnit: unit ?? null });
        }}
      >
        <option value={OPEN}>按文件判断</option>
        {AMOUNT_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function ColumnQuestion({ column }: { readonly column: ColumnUse }): ReactElement {
  const lineImport = useLineImport();
  const given = answerOf(useObservable(lineImport.state), column.header);
  const taken = column.meaning === null ? '没有使用' : ROLES[column.meaning.role];
  return (
    <Field label={columnWords(column)} hint={column.why}>
      <Select
        value={given === null ? OPEN : given}
        onChange={(_, { value }) => {
          answer(lineImport, column.header, value);
        }}
      >
        <option value={OPEN}>{taken}</option>
        {ROLE_IDS.map((role) => (
          <option key={role} value={ROLES[role]}>
            {ROLES[role]}
          </option>
        ))}
        <option value={UNUSED}>{UNUSED}</option>
      </Select>
    </Field>
  );
}

/** A question leaves the list once it is answered; here its answer can be taken back. */
function GivenAnswers({ headers }: { readonly headers: ReadonlySet<string> }): ReactElement | null {
  const styles = useStyles();
  const lineImport = useLineImport();
  const { answers } = useObservable(lineImport.state);
  const given = answers.filter(([word]) => !headers.has(word));
  if (given.length === 0) return null;
  return (
    <ul className={styles.answers} aria-label="已回答">
      {given.map(([word, meaning]) => (
        <li key={word} className={styles.answer}>
          <span>{`${word}：${meaning}`}</span>
          <Button
            size="small"
            aria-label={`重新回答“${word}”`}
            onClick={() => {
              answer(lineImport, word, OPEN);
            }}
          >
            重新回答
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function ImportQuestions({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const styles = useStyles();
  const { state } = useLineImport();
  const { moneyUnit } = useObservable(state);
  const asksMoney = moneyUnit !== null || plan.proposal.sheets.some((one) => one.moneyUnit?.kind === 'ask');
  const columns = columnsToCorrect(plan.proposal.sheets);
  return (
    <div className={styles.questions}>
      {asksMoney ? <MoneyQuestion /> : null}
      {plan.open.map(({ sheets, words }) => (
        <div key={words}>{`${sheetWords(sheets)}：${words}。`}</div>
      ))}
      <WordQuestions asks={plan.asks} />
      <GivenAnswers headers={new Set(columns.map(({ header }) => header))} />
      <Disclosure title="更正各列认作什么">
        <div className={styles.questions}>
          {columns.map((column) => (
            <ColumnQuestion
              key={`${column.header} ${column.meaning === null ? '' : column.meaning.role}`}
              column={column}
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
