/** Shows the steps of the work on a vertical line, each with a link to its screen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { StepState, WorkStep } from '../../work-steps';
import { PLACES } from '../../screens';
import { usePane } from '../../state/pane';
import { Icon, type IconName } from '../../components/icons';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { VisuallyHidden } from '../../components/visually-hidden';

const MARKS: Readonly<Record<StepState, { readonly icon: IconName; readonly words: string }>> = {
  done: { icon: 'check', words: '已完成' },
  open: { icon: 'open', words: '未完成' },
  attention: { icon: 'warning', words: '需要处理' },
};

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) 16px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground4 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  words: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  attentionWords: { color: tokens.colorStatusWarningForeground3 },
  chevron: { color: tokens.colorNeutralForeground4 },
  title: { display: 'block' },
  place: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function Step({ step, tabIndex }: { readonly step: WorkStep; readonly tabIndex: number }): ReactElement {
  const styles = useStyles();
  const { open } = usePane();
  const mark = MARKS[step.state];
  return (
    <RowButton
      tabIndex={tabIndex}
      onClick={() => {
        open(step.screen, step.section);
      }}
    >
      <span className={styles.row}>
        <Icon name={mark.icon} className={styles[step.state]} />
        <span>
          <span className={styles.title}>
            {step.title}
            <VisuallyHidden>{`，${mark.words}：`}</VisuallyHidden>
          </span>
          <span className={mergeClasses(styles.words, step.state === 'attention' && styles.attentionWords)}>
            {step.words}
          </span>
        </span>
        <Icon name="chevron" small className={styles.chevron} />
      </span>
    </RowButton>
  );
}

export function StepList({ steps }: { readonly steps: readonly WorkStep[] }): ReactElement {
  const styles = useStyles();
  const isFirstOfPlace = (step: WorkStep): boolean =>
    steps.find(({ place }) => place === step.place) === step;
  return (
    <div className={styles.list}>
      <PagedList
        items={steps}
        itemKey={({ id }) => id}
        render={(step, tabIndex) => (
          <>
            {isFirstOfPlace(step) ? <span className={styles.place}>{PLACES[step.place].label}</span> : null}
            <Step step={step} tabIndex={tabIndex} />
          </>
        )}
        label="各步骤的进度"
      />
    </div>
  );
}
