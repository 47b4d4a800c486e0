/** Renders the screen 首页: the state of the work and the next step. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CommandButton } from '../../components/command-button';
import { Icon } from '../../components/icons';
import { NotLoaded } from '../../components/not-loaded';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { StepList } from './step-list';
import { UndoButton } from '../../components/undo-button';
import { Actions } from '../../components/words';
import { tableSetById } from '../../../sets';
import type { NextStep, WorkbookStatus } from '../../../workflow/status/workbook-status';
import { updateCommand } from '../../state/commands';
import { loadOnce } from '../../../slices/load-once';
import { useLoaded } from '../../state/use-loaded';
import {
  useFilling,
  useNextWords,
  usePane,
  usePaneState,
  useUndoTitle,
  useWorkSteps,
} from '../../state/pane';
import { isFillingOpen } from '../../work-steps';
import { ChooseFilledBy, ChangeFilledBy } from './filled-by';
import { LoadSampleButton } from '../../components/load-sample-button';
import type { NextStepWords } from '../../next-step';

const useStyles = makeStyles({
  next: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  eyebrow: { fontSize: tokens.fontSizeBase200 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
});

// The chunk of the other screens, which is loaded right after the first picture.
const loadLater = loadOnce(() => import(/* webpackChunkName: "screens" */ './home-later'));

/** Steps at which only 设置 was entered, where users choose the sample's set. */
const SAMPLE_HELPS: ReadonlySet<NextStep> = new Set(['make-entry-sheets', 'enter-units']);

/** Steps from which tables can be made, filled and checked in one go. */
const UPDATE_HELPS: ReadonlySet<NextStep> = new Set(['generate', 'fill', 'done']);

function Next({
  status,
  words,
}: {
  readonly status: WorkbookStatus;
  readonly words: NextStepWords;
}): ReactElement {
  const styles = useStyles();
  const { open, session } = usePane();
  const { fillMode } = usePaneState();
  const { title, text, button, screen, section } = words;
  return (
    <section className={styles.next} aria-label={`下一步：${title}`}>
      <span className={styles.eyebrow}>下一步</span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <Actions>
        <Button
          appearance="primary"
          icon={<Icon name="forward" />}
          iconPosition="after"
          onClick={() => {
            open(screen, section);
          }}
        >
          {button}
        </Button>
        {UPDATE_HELPS.has(status.next) ? (
          <CommandButton command={updateCommand(session, fillMode)}>更新：生成、填充、检查</CommandButton>
        ) : null}
        {SAMPLE_HELPS.has(status.next) ? <LoadSampleButton screen="home" /> : null}
        {status.next === 'enter-lines' && status.units.length > 1 ? <ChangeFilledBy /> : null}
      </Actions>
    </section>
  );
}

/** Asks who fills in the lines, which decides the next step. */
function WhoFills(): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.next} aria-label="下一步：由谁填">
      <span className={styles.eyebrow}>下一步</span>
      <h2 className={styles.title}>由谁填</h2>
      <p className={styles.text}>
        收入和支出由本部门逐行录入，还是给每个单位一份录入工作簿，填好后收回？以后可以改，两种也可以并用。
      </p>
      <Actions>
        <ChooseFilledBy />
      </Actions>
    </section>
  );
}

function headline({ settings }: WorkbookStatus): { readonly title: string; readonly purpose: string } {
  if (settings === null)
    return { title: '部门预算公开表助手', purpose: '在本工作簿中录入、生成并填写部门预算公开表。' };
  const set = tableSetById(settings.tableSet)?.label ?? settings.tableSet;
  return { title: settings.departmentName, purpose: `${String(settings.budgetYear)}年部门预算公开，${set}` };
}

export function HomeScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const hasUndo = useUndoTitle() !== null;
  const filling = useFilling();
  const words = useNextWords(status);
  const later = useLoaded(loadLater);
  return (
    <Page screen="home" {...headline(status)}>
      {isFillingOpen(status, filling) ? (
        <WhoFills />
      ) : words === null ? null : (
        <Next status={status} words={words} />
      )}
      {later.kind === 'loaded' ? <later.value.TourOffer status={status} /> : null}
      <Section title="进度">
        <StepList steps={useWorkSteps(status)} />
        {later.kind === 'loaded' ? <later.value.LastFill status={status} /> : null}
        {later.kind === 'loaded' ? <later.value.AutoFill status={status} /> : null}
        {later.kind === 'loaded' ? <later.value.FollowReturns /> : null}
        {later.kind === 'not-loaded' ? (
          <NotLoaded part="首页的其余部分" detail={later.detail} onRetry={later.retry} />
        ) : null}
        {hasUndo ? (
          <Actions>
            <UndoButton screen="home" />
          </Actions>
        ) : null}
      </Section>
      {later.kind === 'loaded' ? (
        <>
          <later.value.WorkBars status={status} />
          <later.value.Money status={status} />
          <later.value.History />
        </>
      ) : null}
      {later.kind === 'loaded' ? <later.value.ReadAgain /> : null}
    </Page>
  );
}
