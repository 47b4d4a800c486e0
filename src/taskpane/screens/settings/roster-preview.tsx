/** Previews a roster before it is written: its units, and unreadable lines. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RosterProblem } from '../../../workflow/commands/roster-import';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { PagedList } from '../../components/paged-list';
import { Actions } from '../../components/words';
import { importRosterCommand } from '../../state/commands';
import { EMPTY_ROSTER_DRAFT } from '../../state/drafts';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { UnitList } from './unit-list';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  words: { margin: 0 },
});

/** Line 0 means the whole roster. */
function problemLine({ line, message }: RosterProblem): string {
  return line === 0 ? message : `第${String(line)}行：${message}`;
}

function Problems({ problems }: { readonly problems: readonly RosterProblem[] }): ReactElement | null {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning">
      <p className={styles.words}>{`${String(problems.length)}处不能使用，不会写入：`}</p>
      <PagedList
        items={problems}
        itemKey={(problem, index) => `${String(index)} ${String(problem.line)}`}
        render={problemLine}
        label="不能使用的行"
        counter="处"
        spaced
      />
    </Notice>
  );
}

export function RosterPreviewPanel(): ReactElement | null {
  const styles = useStyles();
  const { session, drafts } = usePane();
  const { preview, fileName } = useObservable(drafts.roster);
  if (preview === null) return null;
  const count = preview.units.length;
  const source = fileName === null ? '粘贴的内容中' : `“${fileName}”中`;
  return (
    <div className={styles.preview}>
      <p className={styles.words}>
        {count === 0 ? `${source}没有可以写入的单位。` : `${source}有${String(count)}个单位。`}
      </p>
      <Problems problems={preview.problems} />
      {count === 0 ? null : (
        <Disclosure title="将写入的单位" initiallyOpen={count <= 20} flush>
          <UnitList units={preview.units} label="将写入的单位" />
        </Disclosure>
      )}
      <Actions>
        {count === 0 ? null : (
          <CommandButton appearance="primary" command={importRosterCommand(session, drafts, preview.units)}>
            {`写入名册（${String(count)}个单位）`}
          </CommandButton>
        )}
        <Button
          onClick={() => {
            drafts.roster.set(EMPTY_ROSTER_DRAFT);
          }}
        >
          放弃导入
        </Button>
      </Actions>
    </div>
  );
}
