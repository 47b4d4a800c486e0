/** What only the clerk can decide: the cells or sheets concerned and the choices. Esc leaves everything as it is. */
import { Button, makeStyles, tokens, useId } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Question } from '../../workflow/outcome';
import { useActivity, usePane } from '../state/pane';
import { PagedList } from './paged-list';

const useStyles = makeStyles({
  // The browser's own dialog keeps the focus inside and gives it back; no library does so without extra stops.
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 24px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 24px)',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    overflowWrap: 'anywhere',
    // Variables of the theme do not reach the backdrop in every web view.
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
    ':focus-visible': { outlineStyle: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  items: {
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground3,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

function Items({ items }: { readonly items: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    // What scrolls must be reachable by keyboard, hence the stop.
    <div className={styles.items} role="group" aria-label="涉及的内容" tabIndex={0}>
      <PagedList
        items={items}
        itemKey={(item, index) => `${String(index)} ${item}`}
        render={(item) => item}
        spaced
      />
    </div>
  );
}

function Choices({ question }: { readonly question: Question }): ReactElement {
  const styles = useStyles();
  const { runner } = usePane();
  return (
    <div className={styles.choices}>
      {question.choices.map(({ id, label, primary }) => (
        <Button
          key={id}
          appearance={primary ? 'primary' : 'secondary'}
          onClick={() => {
            runner.answer(id);
          }}
        >
          {label}
        </Button>
      ))}
      <Button onClick={runner.dismissQuestion}>取消</Button>
    </div>
  );
}

function Asked({ question }: { readonly question: Question }): ReactElement {
  const styles = useStyles();
  const { runner } = usePane();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId('question-title-');
  const text = useId('question-text-');
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing it is what gives the focus back to the button that asked.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      aria-describedby={text}
      tabIndex={-1}
      autoFocus
      onCancel={(event) => {
        event.preventDefault();
        runner.dismissQuestion();
      }}
    >
      <h2 id={title} className={styles.title}>
        {question.title}
      </h2>
      <p id={text} className={styles.text}>
        {question.text}
      </p>
      <Items items={question.items} />
      <Choices question={question} />
    </dialog>
  );
}

export function QuestionDialog(): ReactElement | null {
  const activity = useActivity();
  return activity.kind === 'asking' ? <Asked question={activity.question} /> : null;
}
