/** Tells at the foot of the screen where the figure under the pointer or the focus is from. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FigureSource } from '../../../workflow/text/figure-source';
import { amountWords } from '../../components/amounts';
import { lineCount, useFigureSource } from './use-figure-source';
import { useTextState } from './use-text';

/** Figures refer to it as their description. */
export const FIGURE_LINE_ID = 'text-figure-line';

const useStyles = makeStyles({
  // Its height stays: a line that grows would cover the figure under the pointer.
  line: {
    height: '54px',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});

const AT_REST = '把光标移到数字上，这里写出它的来源；点选数字，可到它的单元格。';

function sourceWords(source: FigureSource): string {
  const cells = source.cells.map(({ label, amount, style, place }) => {
    const where = place === null ? '没有这一格' : place.address;
    return `${label}（${where}）${amountWords(amount, style)}${style.unit}`;
  });
  const entries = source.entries.map(({ sheet, item }) => (item === '' ? sheet : `${sheet} · ${item}`));
  return [...cells, ...entries, `${String(lineCount(source))}行录入`].join('；');
}

export function FigureLine(): ReactElement {
  const styles = useStyles();
  const { looked } = useTextState();
  const source = useFigureSource(looked);
  return (
    <div id={FIGURE_LINE_ID} className={styles.line}>
      {source === null ? AT_REST : sourceWords(source)}
    </div>
  );
}
