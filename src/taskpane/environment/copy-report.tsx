/** Copies the report for support, or shows it selected if the web view blocks the clipboard. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '160px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
  },
});

type State = 'idle' | 'copied' | 'selected';

const WORDS: Readonly<Record<State, string>> = {
  idle: '',
  copied: '已复制，可以粘贴到邮件或聊天窗口。',
  selected: '已选中下面的文字，请按 Ctrl+C 复制。',
};

export function CopyReport({ text }: { readonly text: () => string }): ReactElement {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<State>('idle');
  const [content, setContent] = useState('');
  useEffect(() => {
    if (state === 'selected') area.current?.select();
  }, [state, content]);
  const copy = async (): Promise<void> => {
    setContent(text());
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('selected');
    }
  };
  return (
    <>
      <Button appearance="primary" onClick={() => void copy()}>
        复制全部结果
      </Button>
      <span role="status">{WORDS[state]}</span>
      {state === 'selected' ? (
        <textarea ref={area} className={styles.text} readOnly aria-label="检查结果" value={content} />
      ) : null}
    </>
  );
}
