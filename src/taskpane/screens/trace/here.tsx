/** Shows what else is at the selected cell: findings of the check, problems of the entered row, figures it adds to. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { message } from '../../../checks/finding';
import type { ExplainableFinding } from '../../../checks/explanations';
import { comparable } from '../../../entries/text';
import { cellArea } from '../../../grid/area';
import type { RowFigure } from '../../../workflow/trace/figures-of-row';
import type { WorkbookPlace } from '../../../workflow/port';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { amountWords } from '../../components/amounts';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { VisuallyHidden } from '../../components/visually-hidden';
import { Hint } from '../../components/words';
import { figureFinderOf } from '../../state/figure-finder';
import { useCheckReport, usePane } from '../../state/pane';
import { findingGroups, holds, toGoThrough } from '../check/finding-order';

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  amount: { float: 'inline-end', fontVariantNumeric: 'tabular-nums' },
});

interface RowsHereProps<T> {
  readonly title: string;
  readonly aside: string;
  readonly items: readonly T[];
  readonly itemKey: (item: T, index: number) => string;
  readonly words: (item: T) => ReactNode;
  readonly counter?: string;
  readonly onOpen: (item: T) => void;
  readonly children?: ReactNode;
}

/** A section of rows, each a way to its place; nothing without rows. */
function RowsHere<T>({
  title,
  aside,
  items,
  itemKey,
  words,
  counter,
  onOpen,
  children,
}: RowsHereProps<T>): ReactElement | null {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <div className={styles.list}>
        <PagedList
          items={items}
          itemKey={itemKey}
          render={(item, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              onClick={() => {
                onOpen(item);
              }}
            >
              {words(item)}
            </RowButton>
          )}
          label={title}
          {...(counter === undefined ? {} : { counter })}
        />
      </div>
      {children}
    </Section>
  );
}

/** Whether the finding names the cell, as its main one or beside it. */
function isAbout({ finding }: ExplainableFinding, { sheetName, area }: WorkbookPlace): boolean {
  return finding.cells.some(
    ({ place }) =>
      place.sheet === sheetName && place.row === area.firstRow && place.column === area.firstColumn,
  );
}

function useOpenFinding(): (one: ExplainableFinding) => void {
  const { findings, open } = usePane();
  const report = useCheckReport();
  return ({ finding: { fingerprint, table } }) => {
    const order = toGoThrough(findingGroups(report?.findings ?? [], null));
    const index = order.findIndex((cell) => holds(cell, fingerprint));
    const view = findings.get();
    findings.set({
      ...view,
      severity: null,
      search: '',
      current: { fingerprint, index: Math.max(index, 0) },
      unfolded: new Map(view.unfolded).set(table, true),
      sought: fingerprint,
    });
    open('check', 'findings');
  };
}

export function FindingsHere({ place }: { readonly place: WorkbookPlace }): ReactElement {
  const report = useCheckReport();
  const found = report === null ? [] : report.findings.filter((one) => isAbout(one, place));
  return (
    <RowsHere
      title="这一格的检查结果"
      aside={`${String(found.length)}条`}
      items={found}
      itemKey={({ finding }) => finding.fingerprint}
      words={({ finding }) => message(finding)}
      counter="条"
      onOpen={useOpenFinding()}
    >
      {report?.outdated === true ? <Hint>检查以后有改动，请重新检查。</Hint> : null}
    </RowsHere>
  );
}

/** The problems of the selected row of an entry sheet. */
export function ProblemsHere({
  place,
  status,
}: {
  readonly place: WorkbookPlace;
  readonly status: WorkbookStatus;
}): ReactElement {
  const { open } = usePane();
  const row = place.area.firstRow + 1;
  const found = status.problems.filter(
    (problem) => problem.row === row && comparable(problem.sheet) === comparable(place.sheetName),
  );
  return (
    <RowsHere
      title="这一行的录入问题"
      aside={`${String(found.length)}项`}
      items={found}
      itemKey={({ message: words }, index) => `${String(index)} ${words}`}
      words={({ message: words }) => words}
      onOpen={() => {
        open('entry', 'problems');
      }}
    />
  );
}

/** `null`: not known yet, or the place is on no sheet of lines. */
function useFiguresOf(place: WorkbookPlace, status: WorkbookStatus): readonly RowFigure[] | null {
  const pane = usePane();
  const [found, setFound] = useState<readonly RowFigure[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.guide.look(async () => {
      if (!isWanted) return;
      const figures = await figureFinderOf(pane).figuresOf(place);
      if (isWanted) setFound(figures);
    });
    return () => {
      isWanted = false;
    };
  }, [pane, place, status]);
  return found;
}

/** The figures that the selected row adds to, one of each table. */
export function FiguresOfRow({
  place,
  status,
}: {
  readonly place: WorkbookPlace;
  readonly status: WorkbookStatus;
}): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { guide, announcer } = pane;
  const figures = useFiguresOf(place, status);
  if (figures === null) return null;
  const go = ({ path }: RowFigure): void => {
    guide.look(async () => {
      const found = await figureFinderOf(pane).placeOf(path);
      if (found === null) announcer.announce('这个数字所在的表还没有生成。');
      else guide.goTo(found.sheetName, cellArea(found.row, found.column));
    });
  };
  return (
    <RowsHere
      title="汇入的数字"
      aside={`“${place.sheetName}”第${String(place.area.firstRow + 1)}行`}
      items={figures}
      itemKey={({ label }) => label}
      words={({ label, amount, style }) => (
        <>
          {label}{' '}
          <span className={styles.amount}>
            {amountWords(amount, style)}
            <VisuallyHidden>{style.unit}</VisuallyHidden>
          </span>
        </>
      )}
      counter="个数字"
      onOpen={go}
    />
  );
}
