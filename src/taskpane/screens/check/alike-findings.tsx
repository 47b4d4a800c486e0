/** Offers one explanation for all findings of a rule, each named before it is agreed to. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExplainableFinding } from '../../../checks/explanations';
import { findingWords } from './check-words';

/** A longer list hides the buttons below it. */
const MOST_NAMED = 20;

const useStyles = makeStyles({
  alike: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
  },
});

/** Shown before it is agreed to: each place that the same words are written for. */
export function AlikeFindings({
  alike,
  isForAll,
  onChange,
  tabIndex,
}: {
  readonly alike: readonly ExplainableFinding[];
  readonly isForAll: boolean;
  readonly onChange: (isForAll: boolean) => void;
  readonly tabIndex: number;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Checkbox
        label={`同一规则的另外${String(alike.length)}条也用这个说明`}
        checked={isForAll}
        input={{ tabIndex }}
        onChange={(_, { checked }) => {
          onChange(checked === true);
        }}
      />
      {isForAll ? (
        <ul className={styles.alike} aria-label="也用这个说明的结果">
          {alike.slice(0, MOST_NAMED).map(({ finding }) => (
            <li
              key={finding.fingerprint}
            >{`${finding.cells[0]?.address ?? finding.sheet} ${findingWords(finding).statement}`}</li>
          ))}
          {alike.length > MOST_NAMED ? <li>{`另有${String(alike.length - MOST_NAMED)}条`}</li> : null}
        </ul>
      ) : null}
    </>
  );
}
