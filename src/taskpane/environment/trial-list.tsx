/** Lists the manual trials, each with an answer and a remark. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ANSWER_LABELS, NOT_TRIED, TRIALS, type Trial, type TrialAnswer, type TrialRecord } from './trials';

const ANSWERS: readonly TrialAnswer[] = ['yes', 'no', 'open'];

const useStyles = makeStyles({
  list: {
    // The number is part of the text, because a list marker would move beside the answers.
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
  },
  trial: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  text: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  answer: { display: 'inline-flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  remark: {
    flexGrow: 1,
    minWidth: '96px',
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
  },
});

interface TrialListProps {
  readonly trials: ReadonlyMap<string, TrialRecord>;
  readonly onChange: (trials: ReadonlyMap<string, TrialRecord>) => void;
}

function TrialItem({
  trial,
  number,
  record,
  onChange,
}: {
  readonly trial: Trial;
  /** Starts at 1. */
  readonly number: number;
  readonly record: TrialRecord;
  readonly onChange: (record: TrialRecord) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <fieldset className={styles.trial}>
      <legend className={styles.text}>{`${String(number)}. ${trial.text}`}</legend>
      <div className={styles.answers}>
        {ANSWERS.map((answer) => (
          <label key={answer} className={styles.answer}>
            <input
              type="radio"
              name={trial.id}
              checked={record.answer === answer}
              onChange={() => {
                onChange({ ...record, answer });
              }}
            />
            {ANSWER_LABELS[answer]}
          </label>
        ))}
        <input
          className={styles.remark}
          aria-label="备注"
          placeholder="备注"
          size={10}
          value={record.remark}
          onChange={({ target }) => {
            onChange({ ...record, remark: target.value });
          }}
        />
      </div>
    </fieldset>
  );
}

export function TrialList({ trials, onChange }: TrialListProps): ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {TRIALS.map((trial, index) => (
        <li key={trial.id}>
          <TrialItem
            trial={trial}
            number={index + 1}
            record={trials.get(trial.id) ?? NOT_TRIED}
            onChange={(record) => {
              onChange(new Map(trials).set(trial.id, record));
            }}
          />
        </li>
      ))}
    </ol>
  );
}
