/** Copies a text for another program. If the web view blocks the clipboard, it shows the text selected. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { usePane } from '../state/pane';

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '96px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    resize: 'vertical',
  },
});

function SelectedText({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return <textarea ref={area} className={styles.text} readOnly aria-label={label} value={text} />;
}

export function CopyText({
  text,
  label,
}: {
  readonly text: string;
  /** Name of the text, e.g. 未交回名单. */
  readonly label: string;
}): ReactElement {
  const { announcer } = usePane();
  const [isCopied, setCopied] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setRefused(false);
      announcer.announce(`已复制${label}`);
    } catch {
      setCopied(false);
      setRefused(true);
      announcer.announce(`请按 Ctrl+C 复制选中的${label}`);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {`复制${label}`}
      </Button>
      {isCopied ? <span>已复制，可以粘贴到 Excel 或聊天窗口。</span> : null}
      {isRefused ? (
        <>
          <span>已选中下面的文字，请按 Ctrl+C 复制。</span>
          <SelectedText text={text} label={label} />
        </>
      ) : null}
    </>
  );
}
