/** Lists the last steps with what each changed, and goes back to before any of them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import type { PastStep, UndoableStep } from '../../../workflow/undo/undo';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { undoUntilCommand } from '../../state/screen-commands';
import { usePane } from '../../state/pane';
import { timeWords } from '../../time-words';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  about: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const MOST_NAMES = 3;

export function changedWords(sheets: readonly string[]): string {
  if (sheets.length === 0) return '没有改动工作表';
  const names = sheets
    .slice(0, MOST_NAMES)
    .map((name) => `“${name}”`)
    .join('、');
  return sheets.length > MOST_NAMES ? `改动${names}等${String(sheets.length)}张表` : `改动${names}`;
}

function Step({
  step,
  index,
  count,
}: {
  readonly step: UndoableStep;
  readonly index: number;
  readonly count: number;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <div className={styles.step}>
      <span>
        {step.title}
        <span className={styles.about}>{`${timeWords(step.at)} · ${changedWords(step.sheets)}`}</span>
        {step.isKept ? null : <span className={styles.about}>只能在关闭窗格以前撤销</span>}
      </span>
      {index === 0 ? null : (
        <CommandButton size="small" command={undoUntilCommand(session, step.title, count - index - 1)}>
          {`撤销这一步和以后的${String(index)}步`}
        </CommandButton>
      )}
    </div>
  );
}

/** The last step has its button above. */
const WORTH_LISTING = 2;

/** Steps that did not fit into the workbook's memory. */
function Forgotten({ steps }: { readonly steps: readonly PastStep[] }): ReactElement | null {
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <Disclosure title={`更早的${String(steps.length)}步，不能再撤销`} isHeading={false} flush>
      <Hint>这些操作改动的内容太多，没有随工作簿保存；或者是别人同时打开这个工作簿时做的。</Hint>
      {steps.map(({ title, at, sheets }) => (
        <div key={`${title} ${at}`} className={styles.step}>
          <span>
            {title}
            <span className={styles.about}>{`${timeWords(at)} · ${changedWords(sheets)}`}</span>
          </span>
        </div>
      ))}
    </Disclosure>
  );
}

export function History(): ReactElement | null {
  const { session } = usePane();
  const steps = useSyncExternalStore(session.subscribe, session.history);
  const forgotten = useSyncExternalStore(session.subscribe, session.forgotten);
  if (steps.length + forgotten.length < WORTH_LISTING) return null;
  return (
    <Section title="最近的操作" aside={`${String(steps.length)}步`}>
      <Hint>一步一步往回撤销；后来手工改过的地方先列出来，由您决定。也存在工作簿里，关闭以后仍能撤销。</Hint>
      <div>
        <PagedList
          items={steps}
          itemKey={({ title, at }, index) => `${String(steps.length - index)} ${title} ${at}`}
          render={(step) => <Step step={step} index={steps.indexOf(step)} count={steps.length} />}
          label="最近的操作"
          counter="步"
          hasButton={() => false}
        />
      </div>
      <Forgotten steps={forgotten} />
    </Section>
  );
}
