/** Lists the findings in a checked text, each with its place, quotation and cells, and what was not checked. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_LABELS } from '../../../checks/rule';
import { textMessage, type TextFinding } from '../../../narrative/rules/text-finding';
import { reportWords } from '../../../workflow/text/text-controller';
import type { TextReport } from '../../../workflow/text/check-foreign-text';
import { Disclosure } from '../../components/disclosure';
import { SearchableList } from '../../components/searchable-list';
import { RowButton } from '../../components/row-button';
import { StateBadge } from '../../components/state-badge';
import { Actions, Hint } from '../../components/words';
import { SEVERITY_TONES } from '../check/check-words';
import { reviewOfText } from '../check/save-review';
import { SaveReviewButtons } from '../check/save-review-buttons';
import { Why } from '../check/why';
import { ExplainFinding } from './explain-finding';
import { useText } from './use-text';
import { useGoToCell } from '../check/use-finding-steps';

const useStyles = makeStyles({
  finding: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  quotation: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0, overflowWrap: 'anywhere' },
  under: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

function placeWords({ place: { section, paragraph, sentence } }: TextFinding): string {
  if (paragraph === 0) return '全文';
  const where = `第${String(paragraph)}段第${String(sentence)}句`;
  return section === '' ? where : `${section}，${where}`;
}

function Finding({ finding }: { readonly finding: TextFinding }): ReactElement {
  const styles = useStyles();
  const goToCell = useGoToCell();
  const { severity, place, cells } = finding;
  return (
    <div className={styles.finding}>
      <span className={styles.top}>
        <StateBadge tone={SEVERITY_TONES[severity]}>{SEVERITY_LABELS[severity]}</StateBadge>
        <span className={styles.place}>{placeWords(finding)}</span>
      </span>
      {place.quotation === '' ? null : <p className={styles.quotation}>{place.quotation}</p>}
      <p className={styles.words}>{textMessage(finding)}</p>
      {cells.map((cell) => (
        <RowButton
          key={`${cell.place.sheet}!${cell.address}`}
          onClick={() => {
            goToCell(cell);
          }}
        >
          {[cell.tableLabel, cell.row, cell.column].filter((part) => part !== '').join(' · ')}
          <span className={styles.under}>{`${cell.address}：${cell.value}`}</span>
        </RowButton>
      ))}
      <Why rule={finding.rule} cells={[]} />
      <ExplainFinding finding={finding} />
    </div>
  );
}

const AGAINST: Readonly<Record<TextReport['entries'], string>> = {
  used: '与公开表和录入核对。',
  none: '工作簿中没有录入表，只与公开表核对。',
  unusable: '录入表不能使用，只与公开表核对。',
};

export function TextFindings({ report }: { readonly report: TextReport }): ReactElement {
  const styles = useStyles();
  const { controller } = useText();
  const { findings, notChecked, remarks, from, entries } = report;
  return (
    <>
      <p className={styles.words}>{`${from}：${reportWords(report)}`}</p>
      <Hint>{`${AGAINST[entries]}${remarks.join('')}`}</Hint>
      <SearchableList
        items={findings}
        itemKey={({ fingerprint }, index) => `${fingerprint} ${String(index)}`}
        label="文字中的问题"
        textOf={textMessage}
        placeholder="按文字查找"
        counter="处"
        render={(finding) => <Finding finding={finding} />}
      />
      {findings.length === 0 ? null : (
        <Actions>
          <SaveReviewButtons
            reviewOf={(publisher) => reviewOfText(report, publisher, controller.standing)}
            screen="text"
          />
        </Actions>
      )}
      {notChecked.length === 0 ? null : (
        <Disclosure title={`没有核对的${String(notChecked.length)}项`} isHeading={false} flush>
          <ul className={styles.list}>
            {notChecked.map(({ what, needs, count }) => (
              <li key={`${what} ${needs}`}>
                {`${what}${count > 1 ? `（${String(count)}处）` : ''}：${needs}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
