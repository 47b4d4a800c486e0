/** Shows what the chosen figure is made of: cells, entries, lines; each leads to its place. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellArea } from '../../../grid/area';
import type { FigureSource } from '../../../workflow/text/figure-source';
import type { FigurePlace } from '../../../workflow/tables/place-of-figure';
import { amountWords } from '../../components/amounts';
import { Disclosure } from '../../components/disclosure';
import { Icon } from '../../components/icons';
import { RowButton } from '../../components/row-button';
import { Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { SourceLines } from '../trace/source-lines';
import { lineCount, useFigureSource } from './use-figure-source';
import { change, useText, type FigureAt } from './use-text';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold },
  under: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  amount: { color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' },
});

function Place({
  label,
  place,
  aside,
}: {
  readonly label: string;
  readonly place: FigurePlace | null;
  readonly aside: string;
}): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  const under = (where: string): ReactElement => (
    <span className={styles.under}>
      <span>{where}</span>
      <span className={styles.amount}>{aside}</span>
    </span>
  );
  if (place === null)
    return (
      <div>
        {label}
        {under('工作簿中没有这一格')}
      </div>
    );
  return (
    <RowButton
      onClick={() => {
        guide.goTo(place.sheetName, cellArea(place.row, place.column));
      }}
    >
      {label}
      {under(`“${place.sheetName}”${place.address}`)}
    </RowButton>
  );
}

function Sources({ source }: { readonly source: FigureSource }): ReactElement {
  const lines = lineCount(source);
  return (
    <>
      {source.cells.map(({ label, place, amount, style }) => (
        <Place
          key={label}
          label={label}
          place={place}
          aside={`${amountWords(amount, style)} ${style.unit}`}
        />
      ))}
      {source.entries.map(({ sheet, item, place }) => (
        <Place
          key={`${sheet} ${item}`}
          label={item === '' ? sheet : `${sheet} · ${item}`}
          place={place}
          aside={place === null ? '没有填写' : '填写的内容'}
        />
      ))}
      {lines === 0 ? (
        <Hint>没有录入行归入这个数字。</Hint>
      ) : (
        <Disclosure title={`背后的${String(lines)}行录入`} isHeading={false} flush>
          <SourceLines groups={source.groups} />
        </Disclosure>
      )}
    </>
  );
}

export function FigureSourceCard({
  at,
  text,
}: {
  readonly at: FigureAt;
  readonly text: string;
}): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  const source = useFigureSource(at);
  return (
    <div className={styles.card} role="group" aria-label={`${text}的来源`}>
      <div className={styles.top}>
        <span className={styles.name}>{`${text} 的来源`}</span>
        <Button
          appearance="subtle"
          size="small"
          aria-label="收起来源"
          icon={<Icon name="close" small />}
          onClick={() => {
            change(state, { chosen: null });
          }}
        />
      </div>
      {source === null ? <Hint>正在查找</Hint> : <Sources source={source} />}
    </div>
  );
}
