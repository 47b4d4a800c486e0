/** Takes a document that people edited in Word, shows what they changed before and after, and takes it over. */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditProposal, Notice as Said, NoticeKind } from '../../../read-back/proposal';
import type { ReadBackReport } from '../../../workflow/read-back/read-back-controller';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { FileButton, FileZone } from '../../components/file-zone';
import { Notice } from '../../components/notice';
import { OutcomePanel } from '../../components/outcome-panel';
import { PagedList } from '../../components/paged-list';
import { SearchableList } from '../../components/searchable-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import {
  compareAgainCommand,
  readBackCommand,
  takeBackCommand,
  useLeftOut,
  useReadBack,
  useReadBackReport,
} from './use-read-back';

const useStyles = makeStyles({
  edit: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { color: tokens.colorNeutralForeground3 },
  caution: { color: tokens.colorPaletteDarkOrangeForeground1 },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

function Edit({ edit }: { readonly edit: EditProposal }): ReactElement {
  const styles = useStyles();
  const { left } = useReadBack();
  const leftOut = useLeftOut();
  const { id, sheet, item, place, before, after, cautions } = edit;
  return (
    <div className={styles.edit}>
      <Checkbox
        label={`${place === '' ? sheet : place}：写入“${sheet}”（${item}）`}
        checked={!leftOut.has(id)}
        onChange={(_, { checked }) => {
          const next = new Set(leftOut);
          if (checked === true) next.delete(id);
          else next.add(id);
          left.set(next);
        }}
      />
      {before === '' ? null : (
        <p className={mergeClasses(styles.words, styles.before)}>
          <span className={styles.label}>现在：</span>
          {before}
        </p>
      )}
      <p className={styles.words}>
        <span className={styles.label}>{before === '' ? '增加：' : '改为：'}</span>
        {after === '' ? '（删去）' : after}
      </p>
      {cautions.map((words) => (
        <p key={words} className={mergeClasses(styles.words, styles.caution)}>
          {words}
        </p>
      ))}
    </div>
  );
}

function Edits({ report }: { readonly report: ReadBackReport }): ReactElement {
  const { proposals } = report.read;
  const readBack = useReadBack();
  const leftOut = useLeftOut();
  const chosen = proposals.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);
  const isAll = chosen.length === proposals.length;
  return (
    <>
      {proposals.length === 0 ? null : (
        <>
          <Checkbox
            label={`全部${String(proposals.length)}处`}
            checked={isAll ? true : chosen.length === 0 ? false : 'mixed'}
            onChange={() => {
              readBack.left.set(new Set(isAll ? proposals.map(({ id }) => id) : []));
            }}
          />
          <PagedList
            items={proposals}
            itemKey={({ id }) => id}
            render={(edit) => <Edit edit={edit} />}
            label="可以取回的改动"
            counter="处"
            spaced
          />
        </>
      )}
      <Actions>
        {proposals.length === 0 ? null : (
          <CommandButton
            appearance="primary"
            disabled={chosen.length === 0}
            command={takeBackCommand(readBack, new Set(chosen))}
          >
            {`取回${String(chosen.length)}处`}
          </CommandButton>
        )}
        <Button onClick={readBack.controller.drop}>{proposals.length === 0 ? '收起' : '放弃'}</Button>
      </Actions>
    </>
  );
}

const GROUPS: readonly { readonly kind: NoticeKind; readonly title: string }[] = [
  { kind: 'figure', title: '改过的数字' },
  { kind: 'cell', title: '改过的表' },
  { kind: 'not-offered', title: '不能取回的改动' },
  { kind: 'note', title: '其他' },
];

function Group({ title, said }: { readonly title: string; readonly said: readonly Said[] }): ReactElement {
  const styles = useStyles();
  return (
    <Disclosure title={title} aside={`${String(said.length)}处`}>
      <SearchableList
        items={said}
        itemKey={({ words }, index) => `${String(index)} ${words}`}
        render={({ words }) => <p className={styles.said}>{words}</p>}
        label={title}
        textOf={({ words }) => words}
        placeholder="按文字查找"
        counter="处"
        spaced
      />
    </Disclosure>
  );
}

function Compared({ report }: { readonly report: ReadBackReport }): ReactElement {
  const readBack = useReadBack();
  const { notices } = report.read;
  return (
    <>
      {report.isStale ? (
        <Notice
          tone="info"
          actions={
            <CommandButton size="small" command={compareAgainCommand(readBack)}>
              重新比较
            </CommandButton>
          }
        >
          比较以后工作簿有变化。
        </Notice>
      ) : null}
      <Edits report={report} />
      {GROUPS.map(({ kind, title }) => {
        const said = notices.filter((one) => one.kind === kind);
        return said.length === 0 ? null : <Group key={kind} title={title} said={said} />;
      })}
    </>
  );
}

export function ReadBackSection(): ReactElement {
  const readBack = useReadBack();
  const report = useReadBackReport();
  const { runner, files } = usePane();
  const read = ([file]: readonly File[]): void => {
    if (file !== undefined) runner.run(readBackCommand(readBack, files, file));
  };
  return (
    <Section title="读入改过的文档" section="read-back">
      <Hint>
        把在 Word
        中改过的公开文本选择或拖入这里，逐句比较；文字改动取回录入表，数字只报告。选择以后先列出，不改动。
      </Hint>
      <FileZone take={read}>
        <Actions>
          <FileButton size="small" label="改过的文档" accept=".docx" take={read}>
            选择改过的文档（.docx）
          </FileButton>
        </Actions>
      </FileZone>
      <OutcomePanel screen="text" section="read-back" />
      {report === null ? null : <Compared report={report} />}
    </Section>
  );
}
