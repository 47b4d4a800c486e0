/** Shows one unit of the overview: its files, problems, changes and actions. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { canSendBack, type Offer } from '../../../distribution/returns-overview';
import type { UnitProgress } from '../../../distribution/unit-progress';
import type { OverviewView } from '../../../distribution/controller/live-overview';
import { FiguresByTable } from '../../components/changed-figures';
import { CopyText } from '../../components/copy-text';
import { timeWords } from '../../time-words';
import type { ReadRecord } from '../../../workflow/returns-record';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { SearchableList } from '../../components/searchable-list';
import { StateBadge } from '../../components/state-badge';
import { Actions, Hint } from '../../components/words';
import { toggled, useDistribution, useDistributionView } from '../../state/distribution';
import { sendBackCommand } from '../../state/distribution-commands';
import { usePane } from '../../state/pane';
import { reminderTo } from './reminder';
import { useRound } from './use-round';
import {
  changeWords,
  problemCounts,
  type CommonProblem,
  stateLabel,
  reportedProblems,
  totalWords,
  type ReportedProblem,
} from './overview-words';

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  about: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    overflowWrap: 'anywhere',
  },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  problem: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
});

function Problem({ problem }: { readonly problem: ReportedProblem }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.problem}>
      <span>
        <StateBadge tone={problem.mend ? 'bad' : 'plain'}>{problem.mend ? '改正' : '核实'}</StateBadge>
      </span>
      <span>{problem.message}</span>
    </span>
  );
}

function Problems({ row }: { readonly row: UnitProgress }): ReactElement | null {
  const problems = reportedProblems(row);
  if (problems.length === 0) return null;
  return (
    <SearchableList
      textOf={({ message }) => message}
      placeholder="按工作表、行号或文字查找"
      items={problems}
      itemKey={(_, index) => String(index)}
      render={(problem) => <Problem problem={problem} />}
      label={`${row.unit.name}的问题`}
      counter="条"
      spaced
    />
  );
}

/** Shows replaced and new lines before the user can agree. */
function Difference({
  row,
  offer,
  view,
}: {
  readonly row: UnitProgress;
  readonly offer: Offer;
  readonly view: OverviewView;
}): ReactElement {
  const styles = useStyles();
  const { income, expenditure, changes } = offer.difference;
  const effects = view.effectsOf(row);
  return (
    <>
      <div>
        <p className={styles.heading}>与录入表中已有数据的差别</p>
        <p className={styles.words}>{totalWords('收入', income)}</p>
        <p className={styles.words}>{totalWords('支出', expenditure)}</p>
      </div>
      <SearchableList
        textOf={changeWords}
        placeholder="按科目、项目、金额或行号查找"
        items={changes}
        itemKey={(_, index) => String(index)}
        render={changeWords}
        label={`${row.unit.name}有差别的行`}
        counter="行"
        spaced
      />
      <div>
        <p className={styles.heading}>
          {effects === null
            ? '正在计算公开表中会变动的数字…'
            : `公开表中会变动的数字：${String(effects.length)}个`}
        </p>
        {effects === null || effects.length === 0 ? null : <FiguresByTable changes={effects} />}
      </div>
    </>
  );
}

function Agree({ row }: { readonly row: UnitProgress }): ReactElement {
  const { view } = useDistribution();
  const { agreed } = useDistributionView();
  const { code } = row.unit;
  return (
    <Checkbox
      checked={agreed.has(code)}
      onChange={() => {
        view.set({ ...view.get(), agreed: toggled(view.get().agreed, code) });
      }}
      label="并入时替换这个单位的已有数据"
    />
  );
}

/** Asks which file counts, if several files of one unit differ. */
function WhichFile({ row }: { readonly row: UnitProgress }): ReactElement | null {
  const { controller } = useDistribution();
  if (row.files.length < 2 || row.returned !== null) return null;
  return (
    <Actions>
      {row.files.map((file) => (
        <Button
          key={file}
          size="small"
          onClick={() => {
            controller.useOnly(file);
          }}
        >
          {`只用“${file}”`}
        </Button>
      ))}
    </Actions>
  );
}

/** Imported lines are removed by undo, not by dropping the file. */
function isTaken({ status, offer }: UnitProgress): boolean {
  return status === 'accepted' && offer === null;
}

function RowActions({ row }: { readonly row: UnitProgress }): ReactElement | null {
  const { controller } = useDistribution();
  const { files } = usePane();
  if (row.readElsewhere !== null)
    return (
      <Actions>
        <Button
          size="small"
          onClick={() => {
            void controller.forgetRecorded(row.unit.code);
          }}
        >
          当作没有交回
        </Button>
      </Actions>
    );
  if (row.files.length === 0 || (isTaken(row) && !canSendBack(row))) return null;
  return (
    <Actions>
      {canSendBack(row) ? (
        <CommandButton
          size="small"
          disabled={!files.canSave}
          command={sendBackCommand(controller, new Set([row.unit.code]))}
        >
          生成退回意见
        </CommandButton>
      ) : null}
      {isTaken(row) ? null : (
        <Button
          size="small"
          onClick={() => {
            controller.forget(new Set(row.files));
          }}
        >
          不用这次交回的文件
        </Button>
      )}
    </Actions>
  );
}

function elsewhereWords({ at, toMend }: ReadRecord): string {
  const found = toMend === 0 ? '' : `，有${String(toMend)}条要改正`;
  return `交回：${timeWords(at)}读取过一份${found}；读取的内容不在这台电脑上，请重新读取。`;
}

function filesWords({ files, earlier, handedOut, readElsewhere }: UnitProgress): readonly string[] {
  return [
    ...(handedOut === null ? [] : [`下发：${timeWords(handedOut)}`]),
    ...(readElsewhere === null ? [] : [elsewhereWords(readElsewhere)]),
    ...(files.length === 0 ? [] : [`本次读取：${files.map((file) => `“${file}”`).join('、')}`]),
    ...(earlier === null ? [] : [`上次并入：${earlier.at}，“${earlier.file}”`]),
  ];
}

function RowBody({ row, view }: { readonly row: UnitProgress; readonly view: OverviewView }): ReactElement {
  const styles = useStyles();
  const { offer, status } = row;
  const words = filesWords(row);
  const round = useRound();
  const reminder = round === null ? null : reminderTo(row, round);
  return (
    <div className={styles.body}>
      {words.length === 0 ? (
        <Hint>还没有读取到这个单位的文件。</Hint>
      ) : (
        words.map((line) => <Hint key={line}>{line}</Hint>)
      )}
      <WhichFile row={row} />
      <Problems row={row} />
      {offer === null ? null : status === 'returned-again' ? (
        <>
          <Difference row={row} offer={offer} view={view} />
          <Agree row={row} />
        </>
      ) : (
        <div>
          <p className={styles.words}>{totalWords('收入', offer.difference.income)}</p>
          <p className={styles.words}>{totalWords('支出', offer.difference.expenditure)}</p>
        </div>
      )}
      {reminder === null ? null : (
        <Actions>
          <CopyText
            key={reminder}
            text={reminder}
            label={status === 'not-returned' ? '催交文字' : '改正通知'}
          />
        </Actions>
      )}
      <RowActions row={row} />
    </div>
  );
}

export function UnitRow({
  row,
  view,
  common,
}: {
  readonly row: UnitProgress;
  readonly view: OverviewView;
  /** What is told above for all units. */
  readonly common: readonly CommonProblem[];
}): ReactElement {
  const styles = useStyles();
  const { text, tone } = stateLabel(row);
  const { code, name } = row.unit;
  return (
    <div className={styles.row}>
      <Disclosure
        title={
          <>
            {name}{' '}
            <span className={styles.about}>
              {[code, problemCounts(row, common)].filter((part) => part !== '').join(' · ')}
            </span>
          </>
        }
        aside={<StateBadge tone={tone}>{text}</StateBadge>}
        flush
      >
        <RowBody row={row} view={view} />
      </Disclosure>
    </div>
  );
}
