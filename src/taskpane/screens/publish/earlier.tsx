/** Takes files that were published earlier in the year, to be compared with what is made. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactElement, type RefObject } from 'react';
import type { EarlierFile } from '../../../publication/earlier';
import { Notice } from '../../components/notice';
import { Actions, Hint } from '../../components/words';
import { useIsBusy } from '../../state/pane';
import { useEarlierFiles, usePublication } from './use-publication';

const useStyles = makeStyles({ input: { display: 'none' } });

interface OpenedFile {
  readonly name: string;
  /** `null`: it cannot be opened, such as a file that is only in the cloud. */
  readonly file: EarlierFile | null;
}

async function openedFile(file: File): Promise<OpenedFile> {
  const { name } = file;
  const bytes = await file.arrayBuffer().catch(() => null);
  return { name, file: bytes === null ? null : { name, bytes: new Uint8Array(bytes) } };
}

function FileInput({
  input,
  choose,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly choose: (files: readonly File[]) => Promise<void>;
}): ReactElement {
  const styles = useStyles();
  return (
    <input
      ref={input}
      className={styles.input}
      type="file"
      multiple
      accept=".xlsx,.docx,.txt"
      aria-label="原公开的文件"
      onChange={({ target }) => {
        const chosen = Array.from(target.files ?? []);
        // Allows choosing the same file again after a correction.
        target.value = '';
        void choose(chosen);
      }}
    />
  );
}

export function Earlier(): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useIsBusy();
  const { earlier } = usePublication();
  const files = useEarlierFiles();
  const [notOpened, setNotOpened] = useState<readonly string[]>([]);
  const choose = async (chosen: readonly File[]): Promise<void> => {
    const opened = await Promise.all(chosen.map(openedFile));
    const read = opened.flatMap(({ file }) => (file === null ? [] : [file]));
    const names = new Set(read.map(({ name }) => name));
    setNotOpened(opened.filter(({ file }) => file === null).map(({ name }) => name));
    earlier.set([...earlier.get().filter(({ name }) => !names.has(name)), ...read]);
  };
  return (
    <>
      {files.length === 0 ? null : (
        <Hint>{`生成时与原公开的${files.map(({ name }) => `“${name}”`).join('、')}比较，每处不同都列出。`}</Hint>
      )}
      {notOpened.map((name) => (
        <Notice key={name} tone="warning">
          {`“${name}”没有打开。请关闭正在使用它的程序，或把它下载到本机后再选。`}
        </Notice>
      ))}
      <Actions>
        <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          本年度已公开过，选择原公开的文件
        </Button>
        {files.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              earlier.set([]);
            }}
          >
            不比较
          </Button>
        )}
      </Actions>
      <FileInput input={input} choose={choose} />
    </>
  );
}
