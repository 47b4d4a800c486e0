/** How many there are of each kind, side by side; a press shows only these, another press all. */
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

const useStyles = makeStyles({
  filters: { display: 'grid', gap: tokens.spacingHorizontalS },
  filter: {
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
  // A wider border, so that a pressed filter is told apart in high contrast too.
  pressed: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: `calc(${tokens.spacingVerticalS} - 1px) ${tokens.spacingHorizontalXXS}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  count: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3 },
  plain: { color: tokens.colorNeutralForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  mind: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function CountFilter<Id extends string>({
  kinds,
  pressed,
  onPress,
  label,
  counter,
}: {
  readonly kinds: readonly CountedKind<Id>[];
  /** `null`: all are shown. */
  readonly pressed: Id | null;
  readonly onPress: (id: Id | null) => void;
  readonly label: string;
  /** 条, 个单位: how they are counted. */
  readonly counter: string;
}): ReactElement {
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
  const style = { gridTemplateColumns: `repeat(${String(kinds.length)}, minmax(0, 1fr))` };
  return (
    <div className={styles.filters} style={style} role="group" aria-label={label}>
      {kinds.map((kind) => (
        <button
          key={kind.id}
          type="button"
          aria-pressed={pressed === kind.id}
          className={mergeClasses(styles.filter, pressed === kind.id && styles.pressed)}
          onClick={() => {
            press(kind);
          }}
        >
          <span className={mergeClasses(styles.count, kind.count === 0 ? styles.none : styles[kind.tone])}>
            {kind.count}
          </span>{' '}
          <span className={styles.label}>{kind.label}</span>
        </button>
      ))}
    </div>
  );
}
