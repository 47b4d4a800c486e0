/** Imports a roster from pasted text or a file: shows a preview first, then writes it. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { UNIT_TYPES } from '../../../classification/unit-types';
import { Actions, Hint } from '../../components/words';
import { EMPTY_ROSTER_DRAFT } from '../../state/drafts';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { RosterPreviewPanel } from './roster-preview';
import { useRosterPreview } from './use-roster-preview';

const TYPE_WORDS = Object.values(UNIT_TYPES)
  .map(({ label }) => label)
  .join('、');

const useStyles = makeStyles({
  import: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  file: { display: 'none' },
});

function FileButton({
  disabled,
  onChosen,
}: {
  readonly disabled: boolean;
  readonly onChosen: (file: File) => void;
}): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={disabled} onClick={() => input.current?.click()}>
        选择文件（.xlsx）
      </Button>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".xlsx"
        aria-label="名册文件"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) onChosen(chosen);
          // Allows choosing the same file again after a correction.
          target.value = '';
        }}
      />
    </>
  );
}

function PasteField(): ReactElement {
  const { drafts } = usePane();
  const { text } = useObservable(drafts.roster);
  return (
    <Field
      label="粘贴名册"
      hint={`从表格中复制后粘贴，每行一个单位：代码、名称、类型。类型有${TYPE_WORDS}。`}
    >
      <Textarea
        value={text}
        rows={4}
        resize="vertical"
        onChange={(_, data) => {
          drafts.roster.set({ ...EMPTY_ROSTER_DRAFT, text: data.value });
        }}
      />
    </Field>
  );
}

export function RosterImport(): ReactElement {
  const styles = useStyles();
  const { drafts } = usePane();
  const { text } = useObservable(drafts.roster);
  const { isReading, preview } = useRosterPreview();
  return (
    <div className={styles.import}>
      <h3 className={styles.heading}>导入名册</h3>
      <PasteField />
      <Actions>
        <Button
          disabledFocusable={isReading || text.trim() === ''}
          onClick={() => void preview({ ...EMPTY_ROSTER_DRAFT, text }, () => Promise.resolve(text))}
        >
          预览粘贴的内容
        </Button>
        <FileButton
          disabled={isReading}
          onChosen={(file) =>
            void preview(
              { ...EMPTY_ROSTER_DRAFT, fileName: file.name },
              async () => new Uint8Array(await file.arrayBuffer()),
            )
          }
        />
      </Actions>
      {isReading ? <Hint>正在读取名册</Hint> : null}
      <RosterPreviewPanel />
    </div>
  );
}
