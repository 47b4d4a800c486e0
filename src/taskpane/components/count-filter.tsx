/** Shows the count of each kind side by side. A press filters by the kind, another press shows all. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../state/pane';

export type CountTone = 'plain' | 'good' | 'mind' | 'bad';

export interface CountedKind<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
  readonly tone: CountTone;
}

/** More kinds get less space each in a narrow pane. */
const MOST_WIDE = 4;

const useStyles = makeStyles({
  // Equal in width, in two lines where the pane is enlarged.
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  close: { gap: tokens.spacingHorizontalXS },
  filter: {
    flex: '1 1 0',
    minWidth: 'max-content',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // A wider border shows a pressed filter in high contrast too.
  pressed: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: `calc(${tokens.spacingVerticalS} - 1px) calc(${tokens.spacingHorizontalXXS} - 1px)`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  count: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  // Three or more digits have to fit between narrow borders.
  slim: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600 },
  none: { color: tokens.colorNeutralForeground3 },
  plain: { color: tokens.colorNeutralForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  mind: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

function Kind<Id extends string>({
  kind,
  isPressed,
  isClose,
  onPress,
}: {
  readonly kind: CountedKind<Id>;
  readonly isPressed: boolean;
  readonly isClose: boolean;
  readonly onPress: (kind: CountedKind<Id>) => void;
}): ReactElement {
  const styles = useStyles();
  const { count, label, tone } = kind;
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      className={mergeClasses(styles.filter, isPressed && styles.pressed)}
      onClick={() => {
        onPress(kind);
      }}
    >
      <span
        className={mergeClasses(
          styles.count,
          isClose && styles.slim,
          count === 0 ? styles.none : styles[tone],
        )}
      >
        {count}
      </span>{' '}
      <span className={styles.label}>{label}</span>
    </button>
  );
}

export interface CountFilterProps<Id extends string> {
  readonly kinds: readonly CountedKind<Id>[];
  /** `null`: no filter. */
  readonly pressed: Id | null;
  readonly onPress: (id: Id | null) => void;
  readonly label: string;
  /** Chinese counter for the items, e.g. 条, 个单位. */
  readonly counter: string;
}

export function CountFilter<Id extends string>({
  kinds,
  pressed,
  onPress,
  label,
  counter,
}: CountFilterProps<Id>): ReactElement {
  const styles = useStyles();
  const { announcer } = usePane();
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const press = ({ id, label: kind, count }: CountedKind<Id>): void => {
    const isOff = pressed === id;
    onPress(isOff ? null : id);
    announcer.announce(
      isOff ? `显示全部，共${String(all)}${counter}` : `只显示“${kind}”，共${String(count)}${counter}`,
    );
  };
  const isClose = kinds.length > MOST_WIDE;
  return (
    <div className={mergeClasses(styles.filters, isClose && styles.close)} role="group" aria-label={label}>
      {kinds.map((kind) => (
        <Kind key={kind.id} kind={kind} isPressed={pressed === kind.id} isClose={isClose} onPress={press} />
      ))}
    </div>
  );
}
