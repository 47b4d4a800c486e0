/** Shows technical details of a failure for support: collapsed, with a copy button. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { usePane } from '../state/pane';
import type { ExcelError } from '../../workflow/excel-error';
import { Disclosure } from './disclosure';

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '72px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    resize: 'vertical',
  },
});

export function FailureDetails({ excelError }: { readonly excelError: ExcelError }): ReactElement {
  const styles = useStyles();
  const { announcer } = usePane();
  const text = useRef<HTMLTextAreaElement>(null);
  const content = `${excelError.kind}\n${excelError.detail}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(content);
      announcer.announce('已复制技术信息');
    } catch {
      // Some web views block the clipboard. Selects the text, so that one key press copies it.
      text.current?.focus();
      text.current?.select();
      announcer.announce('请按 Ctrl+C 复制选中的技术信息');
    }
  };
  return (
    <Disclosure title="技术信息" isHeading={false} flush>
      <textarea ref={text} className={styles.text} readOnly aria-label="技术信息" value={content} />
      <Button size="small" onClick={() => void copy()}>
        复制
      </Button>
    </Disclosure>
  );
}
