/** Shows the department's money as small bars, each a way to its cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { cellArea } from '../../../grid/area';
import { formatAmount } from '../../../money/amount-style';
import { fen, type Fen } from '../../../money/fen';
import { OverviewController } from '../../../workflow/overview/overview-controller';
import type { MoneyBar, MoneyBars } from '../../../workflow/overview/money-overview';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { OpenScreenButton } from '../../components/open-screen-button';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { VisuallyHidden } from '../../components/visually-hidden';
import { Hint } from '../../components/words';
import { tablesIn } from '../../counts';
import { figureFinderOf } from '../../state/figure-finder';
import { usePane, type Pane } from '../../state/pane';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  title: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  amount: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  last: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  track: { display: 'block', height: '4px', marginTop: '2px', borderRadius: '2px' },
  now: { backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  before: { backgroundColor: tokens.colorNeutralStroke1, forcedColorAdjust: 'none' },
  negative: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

const known = new WeakMap<Pane, OverviewController>();

function controllerOf(pane: Pane): OverviewController {
  const made = known.get(pane) ?? pane.session.add((store) => new OverviewController(store));
  known.set(pane, made);
  return made;
}

/** In hundredths; what is too small to see is still a line. */
function widthOf(amount: Fen, longest: Fen): string {
  return amount === 0 || longest === 0 ? '0' : `max(2px, ${String((Math.abs(amount) / longest) * 100)}%)`;
}

export function lastWords({
  amount,
  last,
  style,
}: Pick<MoneyBar, 'amount' | 'last' | 'style'>): string | null {
  if (last === null) return null;
  const before = `上年${formatAmount(last, style)}`;
  if (amount === last) return `${before}，持平`;
  const change = formatAmount(fen(Math.abs(amount - last)), style);
  return `${before}，${amount > last ? '增加' : '减少'}${change}`;
}

function BarRow({
  bar,
  longest,
  tabIndex,
  onOpen,
}: {
  readonly bar: MoneyBar;
  readonly longest: Fen;
  readonly tabIndex: number;
  readonly onOpen: () => void;
}): ReactElement {
  const styles = useStyles();
  const { label, amount, style, last } = bar;
  const words = lastWords(bar);
  return (
    <RowButton tabIndex={tabIndex} onClick={onOpen}>
      <span className={styles.line}>
        <span>{label}</span>
        <span className={styles.amount}>
          {formatAmount(amount, style)}
          <VisuallyHidden>{style.unit}</VisuallyHidden>
        </span>
      </span>
      <span
        className={mergeClasses(styles.track, styles.now, amount < 0 && styles.negative)}
        style={{ width: widthOf(amount, longest) }}
      />
      {last === null || words === null ? null : (
        <>
          <span
            className={mergeClasses(styles.track, styles.before)}
            style={{ width: widthOf(last, longest) }}
          />
          <span className={styles.last}>
            <VisuallyHidden>，</VisuallyHidden>
            {words}
          </span>
        </>
      )}
    </RowButton>
  );
}

function keyOf(bar: MoneyBar): string {
  return bar.kind === 'unit' ? bar.unit : `${bar.path.block}/${bar.path.row}/${bar.path.column}`;
}

function Group({
  group: { title, bars, longest, left },
  onOpen,
}: {
  readonly group: MoneyBars;
  readonly onOpen: (bar: MoneyBar) => void;
}): ReactElement {
  const styles = useStyles();
  const unit = bars[0] === undefined ? '' : bars[0].style.unit;
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>
        <span>{title}</span>
        <span>{unit}</span>
      </h3>
      <div className={styles.list}>
        <PagedList
          items={bars}
          itemKey={keyOf}
          render={(bar, tabIndex) => (
            <BarRow
              bar={bar}
              longest={longest}
              tabIndex={tabIndex}
              onOpen={() => {
                onOpen(bar);
              }}
            />
          )}
          label={title}
        />
      </div>
      {left === 0 ? null : <Hint>{`另有${String(left)}项金额较小。`}</Hint>}
    </div>
  );
}

/** Says of which figures the bars are. */
function asideOf(status: WorkbookStatus): string {
  const stale = tablesIn(status, 'stale').length;
  return stale === 0 ? '按录入' : `按录入，${String(stale)}张表待更新`;
}

/** Shown as soon as lines are entered. */
export function Money({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const pane = usePane();
  const { guide, announcer, session } = pane;
  const controller = controllerOf(pane);
  const overview = useSyncExternalStore(session.subscribe, controller.view);
  const [hasNoCell, setNoCell] = useState(false);
  if (overview === null || overview.kind === 'none') return null;
  if (overview.kind === 'unknown')
    return status.incomeLines + status.expenditureLines === 0 ? null : (
      <Section title="金额一览">
        <Hint>录入表现在不能使用，金额未知。处理录入问题后显示。</Hint>
      </Section>
    );
  const open = (bar: MoneyBar): void => {
    if (bar.kind === 'unit') {
      guide.goTo(bar.sheet, cellArea(bar.row, 0));
      return;
    }
    guide.look(async () => {
      const place = await figureFinderOf(pane).placeOf(bar.path);
      setNoCell(place === null);
      if (place !== null) guide.goTo(place.sheetName, cellArea(place.row, place.column));
      else announcer.announce('这个数字所在的表还没有生成。');
    });
  };
  return (
    <Section title="金额一览" aside={asideOf(status)}>
      {hasNoCell ? (
        <>
          <Hint>这个数字所在的表还没有生成，或者行已被删除。生成并填充后，点数字即到单元格。</Hint>
          <OpenScreenButton screen="tables">去生成表样</OpenScreenButton>
        </>
      ) : null}
      {overview.groups.map((group) => (
        <Group key={group.title} group={group} onOpen={open} />
      ))}
    </Section>
  );
}
