/** Shows a question to the clerk: the cells or sheets and the choices. Esc changes nothing. */
import { Button, makeStyles, tokens, useId } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { CommandQuestion } from '../../workflow/outcome';
import { useActivity, usePane } from '../state/pane';
import { PagedList } from './paged-list';

const useStyles = makeStyles({
  // The browser's own dialog traps and returns the focus. Libraries add extra Tab stops for this.
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
    // Theme variables do not reach the backdrop in every web view.
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
    // Scrolling content must be reachable by keyboard, so it is a Tab stop.
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

function Choices({ question }: { readonly question: CommandQuestion }): ReactElement {
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

function Asked({ question }: { readonly question: CommandQuestion }): ReactElement {
  const styles = useStyles();
  const { runner } = usePane();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId('question-title-');
  const text = useId('question-text-');
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Only closing the dialog returns the focus to the button, and only while it is on the page.
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
