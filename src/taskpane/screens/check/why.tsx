/** Opens the rule of a finding: what it asks, its basis, an example, the compared places, the entered lines behind them. */
import { makeStyles, tokens, useId } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { FindingCell } from '../../../checks/finding';
import type { RuleFacts } from '../../../sets/rule-facts';
import { loadOnce } from '../../../slices/load-once';
import { RowButton } from '../../components/row-button';
import { Hint } from '../../components/words';
import { useLatestStatus } from '../../state/pane';
import { BehindCell } from './behind-cell';
import { cellName } from './check-words';
import { useGoToCell } from './use-finding-steps';
import { UnfoldButton } from './unfold-button';

/** The rules are a large part of the program. */
const facts = loadOnce(() => import(/* webpackChunkName: "rule-facts" */ '../../../sets/rule-facts'));

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { margin: 0, overflowWrap: 'anywhere' },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  places: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  place: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  under: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { flexShrink: 0, maxWidth: '50%', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

type Loaded =
  { readonly kind: 'loading' } | { readonly kind: 'failed' } | ({ readonly kind: 'words' } & RuleWords);

interface RuleWords {
  /** `null`: a rule of another version. */
  readonly facts: RuleFacts | null;
  readonly strictness: string;
}

function useRuleWords(rule: string): Loaded {
  const setId = useLatestStatus()?.settings?.tableSet ?? null;
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isShown = true;
    const show = (next: Loaded): void => {
      if (isShown) setLoaded(next);
    };
    facts().then(
      ({ ruleFacts, strictnessWords }) => {
        const found = ruleFacts(setId, rule);
        const strictness = found === null ? '' : strictnessWords(found.rule);
        show({ kind: 'words', facts: found, strictness });
      },
      () => {
        show({ kind: 'failed' });
      },
    );
    return () => {
      isShown = false;
    };
  }, [rule, setId]);
  return loaded;
}

function Meaning({ facts: { rule, example }, strictness }: RuleWords & { facts: RuleFacts }): ReactElement {
  const styles = useStyles();
  const items: readonly (readonly [term: string, words: string])[] = [
    [`规则 ${rule.id}`, `${rule.title}：${rule.statement}。`],
    ['宽严', strictness],
    ...(rule.basis === undefined ? [] : [['依据', rule.basis] as const]),
    ...(example === null ? [] : [['举例', example] as const]),
  ];
  return (
    <dl className={styles.list}>
      {items.map(([term, words]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.meaning}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function RuleMeaning({ rule }: { readonly rule: string }): ReactElement {
  const loaded = useRuleWords(rule);
  if (loaded.kind === 'loading') return <Hint>{`规则 ${rule}，正在读取说明……`}</Hint>;
  if (loaded.kind === 'failed') return <Hint>{`规则 ${rule}。说明没有读到，请重新打开窗格再试。`}</Hint>;
  if (loaded.facts === null)
    return <Hint>{`规则 ${rule} 是其他版本的规则，这个版本没有它的说明。请重新检查。`}</Hint>;
  return <Meaning facts={loaded.facts} strictness={loaded.strictness} />;
}

/** What stands in each place, one below the other, so that the figures can be compared. */
function Places({ cells }: { readonly cells: readonly FindingCell[] }): ReactElement {
  const styles = useStyles();
  const goToCell = useGoToCell();
  return (
    <div className={styles.places} role="group" aria-label="对照的单元格">
      {cells.map((cell) => (
        <RowButton
          key={`${cell.place.sheet}!${cell.address}`}
          onClick={() => {
            goToCell(cell);
          }}
        >
          <span className={styles.place}>
            <span>
              {`${cell.tableLabel} ${cell.address}`}
              <br />
              <span className={styles.under}>{cellName(cell)}</span>
            </span>
            <span className={styles.value}>{cell.value === '' ? '空白' : cell.value}</span>
          </span>
        </RowButton>
      ))}
    </div>
  );
}

export function Why({
  rule,
  cells,
  tabIndex,
}: {
  readonly rule: string;
  readonly cells: readonly FindingCell[];
  readonly tabIndex?: number;
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId('why-');
  const [main] = cells;
  return (
    <div>
      <UnfoldButton open={open} controls={id} tabIndex={tabIndex} onChange={setOpen}>
        为什么
      </UnfoldButton>
      {open ? (
        <div id={id} className={styles.panel}>
          <RuleMeaning rule={rule} />
          {cells.length === 0 ? null : <Places cells={cells} />}
          {main === undefined ? null : <BehindCell cell={main} />}
        </div>
      ) : null}
    </div>
  );
}
