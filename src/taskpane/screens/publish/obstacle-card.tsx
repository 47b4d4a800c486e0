/** Shows one obstacle: what, where, a way there, and, for a question, the answer to write. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { DECISIONS, type Obstacle, type ObstaclePlace, type Question } from '../../../publication/readiness';
import type { DealtWith } from '../../../workflow/publication/publication-controller';
import { cellAddress } from '../../../grid/address';
import { cellArea } from '../../../grid/area';
import { CommandButton } from '../../components/command-button';
import { ExplanationForm } from '../../components/explanation-form';
import { Actions, Hint } from '../../components/words';
import { draftExplanation } from '../../state/drafts';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import type { ScreenId, SectionId } from '../../screens';
import { timeWords } from '../../time-words';
import { answerCommand } from './publish-commands';
import { usePublication } from './use-publication';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0 },
});

type Step = Extract<DealtWith, { kind: 'step' }>['step'];

const STEPS: Readonly<
  Record<Step, { readonly screen: ScreenId; readonly section: SectionId; readonly label: string }>
> = {
  entries: { screen: 'entry', section: 'problems', label: '去录入' },
  tables: { screen: 'tables', section: 'page', label: '去生成表样' },
  fill: { screen: 'fill', section: 'page', label: '去填充汇总' },
  check: { screen: 'check', section: 'page', label: '去检查' },
  text: { screen: 'text', section: 'page', label: '去说明' },
};

export function GoThere({ place }: { readonly place: ObstaclePlace | null }): ReactElement | null {
  const { open, guide } = usePane();
  const { controller } = usePublication();
  if (place === null) return null;
  const dealt = controller.placeOf(place);
  if (dealt.kind === 'step') {
    const { screen, section, label } = STEPS[dealt.step];
    return (
      <Button
        size="small"
        onClick={() => {
          open(screen, section);
        }}
      >
        {label}
      </Button>
    );
  }
  const { sheet, row, column } = dealt;
  return (
    <Button
      size="small"
      onClick={() => {
        guide.goTo(sheet, cellArea(row, column));
      }}
    >
      {`到“${sheet}”${cellAddress(row, column)}`}
    </Button>
  );
}

function Decision({ question }: { readonly question: Question }): ReactElement {
  const { drafts } = usePane();
  const publication = usePublication();
  return (
    <>
      {[DECISIONS.publish, DECISIONS.withhold].map((decision) => (
        <CommandButton
          key={decision}
          size="small"
          command={answerCommand(publication, drafts, question, decision)}
        >
          {decision}
        </CommandButton>
      ))}
    </>
  );
}

function Explanation({
  question,
  text,
}: {
  readonly question: Question;
  readonly text: string;
}): ReactElement {
  const { drafts } = usePane();
  const publication = usePublication();
  return (
    <ExplanationForm
      text={text}
      hint="说明只对现在的内容有效；内容改变后，这一条会重新列出。"
      save={
        <CommandButton
          size="small"
          appearance="primary"
          disabled={text.trim() === ''}
          command={answerCommand(publication, drafts, question, text.trim())}
        >
          保存说明
        </CommandButton>
      }
      onChange={(words) => {
        draftExplanation(drafts, question.fingerprint, words);
      }}
      onCancel={() => {
        draftExplanation(drafts, question.fingerprint, null);
      }}
    />
  );
}

function QuestionActions({ question, earlier }: Extract<Obstacle, { kind: 'question' }>): ReactElement {
  const { drafts } = usePane();
  const draft = useObservable(drafts.explanations).get(question.fingerprint);
  if (draft !== undefined) return <Explanation question={question} text={draft} />;
  return (
    <Actions>
      <GoThere place={question.place} />
      {question.kind === 'decision' ? (
        <Decision question={question} />
      ) : (
        <Button
          size="small"
          onClick={() => {
            draftExplanation(drafts, question.fingerprint, earlier === null ? '' : earlier.text);
          }}
        >
          {earlier === null ? '写审核说明' : '重新说明'}
        </Button>
      )}
    </Actions>
  );
}

export function ObstacleCard({ obstacle }: { readonly obstacle: Obstacle }): ReactElement {
  const styles = useStyles();
  if (obstacle.kind === 'to-do')
    return (
      <div className={styles.card}>
        <p className={styles.words}>{obstacle.message}</p>
        <Actions>
          <GoThere place={obstacle.place} />
        </Actions>
      </div>
    );
  const { question, earlier } = obstacle;
  return (
    <div className={styles.card}>
      <p className={styles.words}>{question.message}</p>
      {earlier === null ? null : (
        <Hint>{`原说明（${timeWords(earlier.at)}）：${earlier.text}。后来内容变了，请重新核实。`}</Hint>
      )}
      <QuestionActions {...obstacle} />
    </div>
  );
}
