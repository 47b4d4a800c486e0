/** Shows what else is at the selected cell: findings of the check, problems of the entered row, figures it adds to. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
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

export function FindingsHere({ place }: { readonly place: WorkbookPlace }): ReactElement | null {
  const styles = useStyles();
  const report = useCheckReport();
  const openFinding = useOpenFinding();
  const found = report === null ? [] : report.findings.filter((one) => isAbout(one, place));
  if (found.length === 0) return null;
  return (
    <Section title="这一格的检查结果" aside={`${String(found.length)}条`}>
      <div className={styles.list}>
        <PagedList
          items={found}
          itemKey={({ finding }) => finding.fingerprint}
          render={(one, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              onClick={() => {
                openFinding(one);
              }}
            >
              {message(one.finding)}
            </RowButton>
          )}
          label="这一格的检查结果"
          counter="条"
        />
      </div>
      {report?.outdated === true ? <Hint>检查以后有改动，请重新检查。</Hint> : null}
    </Section>
  );
}

/** The problems of the selected row of an entry sheet. */
export function ProblemsHere({
  place,
  status,
}: {
  readonly place: WorkbookPlace;
  readonly status: WorkbookStatus;
}): ReactElement | null {
  const styles = useStyles();
  const { open } = usePane();
  const row = place.area.firstRow + 1;
  const found = status.problems.filter(
    (problem) => problem.row === row && comparable(problem.sheet) === comparable(place.sheetName),
  );
  if (found.length === 0) return null;
  return (
    <Section title="这一行的录入问题" aside={`${String(found.length)}项`}>
      <div className={styles.list}>
        <PagedList
          items={found}
          itemKey={({ message: words }, index) => `${String(index)} ${words}`}
          render={({ message: words }, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              onClick={() => {
                open('entry', 'problems');
              }}
            >
              {words}
            </RowButton>
          )}
          label="这一行的录入问题"
        />
      </div>
    </Section>
  );
}

/** `null`: not known yet, or the place is on no sheet of lines. */
function useFiguresOf(place: WorkbookPlace, status: WorkbookStatus): readonly RowFigure[] | null {
  const pane = usePane();
  const [found, setFound] = useState<readonly RowFigure[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void figureFinderOf(pane)
      .figuresOf(place)
      .then((figures) => {
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
  if (figures === null || figures.length === 0) return null;
  const go = ({ path }: RowFigure): void => {
    void figureFinderOf(pane)
      .placeOf(path)
      .then((found) => {
        if (found === null) announcer.announce('这个数字所在的表还没有生成。');
        else guide.goTo(found.sheetName, cellArea(found.row, found.column));
      });
  };
  return (
    <Section title="汇入的数字" aside={`“${place.sheetName}”第${String(place.area.firstRow + 1)}行`}>
      <div className={styles.list}>
        <PagedList
          items={figures}
          itemKey={({ label }) => label}
          render={(figure, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              onClick={() => {
                go(figure);
              }}
            >
              {figure.label}{' '}
              <span className={styles.amount}>
                {amountWords(figure.amount, figure.style)}
                <VisuallyHidden>{figure.style.unit}</VisuallyHidden>
              </span>
            </RowButton>
          )}
          label="汇入的数字"
          counter="个数字"
        />
      </div>
    </Section>
  );
}
