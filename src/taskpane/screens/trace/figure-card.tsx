/** Shows the traced figure: its place, its amount as printed and exactly. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { stepOf } from '../../../money/amount-style';
import { formatYuan } from '../../../money/format-amount';
import type { WorkbookPlace } from '../../../workflow/port';
import { amountWords } from '../../components/amounts';
import { Icon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { usePane } from '../../state/pane';
import type { FigureTrace } from '../../state/selection-follower';

const useStyles = makeStyles({
  wan: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  unit: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  yuan: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  back: { alignSelf: 'flex-start' },
  figure: { margin: 0 },
});

export function FigureCard({
  trace,
  place,
}: {
  readonly trace: FigureTrace;
  readonly place: WorkbookPlace;
}): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  const isExact = stepOf(trace.style) === 1;
  return (
    <Section title={trace.label} aside={trace.address}>
      <div>
        <p className={styles.figure}>
          <span className={styles.wan}>{amountWords(trace.amount, trace.style)}</span>{' '}
          <span className={styles.unit}>{trace.style.unit}</span>
        </p>
        {isExact ? null : <p className={styles.yuan}>{`${formatYuan(trace.amount)} 元`}</p>}
      </div>
      {trace.typedOver === null ? null : (
        <Notice tone="warning">
          {`单元格中是${trace.typedOver === '' ? '空白' : ` ${trace.typedOver}`}，与录入行的合计不同，可能是手工填写的，或录入有改动而没有重新填充。`}
        </Notice>
      )}
      <Button
        className={styles.back}
        size="small"
        icon={<Icon name="back" small />}
        onClick={() => {
          guide.goTo(place.sheetName, place.area);
        }}
      >
        {`回到 ${trace.address}`}
      </Button>
    </Section>
  );
}
