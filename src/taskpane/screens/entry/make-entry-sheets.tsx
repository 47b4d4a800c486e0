/** Creates missing entry sheets, or fills a new workbook with the sample. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { proposedBudgetYear } from '../../../entries/budget-year';
import type { EntrySheetStatus, WorkbookStatus } from '../../../workflow/status/workbook-status';
import { CommandButton } from '../../components/command-button';
import { LoadSampleButton } from '../../components/load-sample-button';
import { SampleHint } from '../../components/sample-hint';
import { Section } from '../../components/section';
import { Actions } from '../../components/words';
import { makeEntrySheetsCommand } from '../../state/screen-commands';
import { usePane } from '../../state/pane';
import { fieldError } from '../settings/settings-form';

const HINT = '上半年先填当年，七月起先填下一年，可以改。';

const useStyles = makeStyles({
  words: { margin: 0 },
  year: { maxWidth: '160px' },
});

function namesOf(sheets: readonly EntrySheetStatus[]): string {
  return sheets.map(({ name }) => `“${name}”`).join('、');
}

function YearField({
  year,
  error,
  onChange,
}: {
  readonly year: string;
  readonly error: string | null;
  readonly onChange: (year: string) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Field
      className={styles.year}
      label="预算年度"
      {...(error === null ? { hint: HINT } : { validationState: 'error', validationMessage: error })}
    >
      <Input
        value={year}
        inputMode="numeric"
        onChange={(_, { value }) => {
          onChange(value);
        }}
      />
    </Field>
  );
}

export function MakeEntrySheets({
  status,
  missing,
}: {
  readonly status: WorkbookStatus;
  readonly missing: readonly EntrySheetStatus[];
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const known = status.settings?.budgetYear;
  const [typed, setTyped] = useState(() => String(proposedBudgetYear(new Date())));
  const year = known === undefined ? typed : String(known);
  const error = fieldError('budgetYear', year);
  const none = missing.length === status.entrySheets.length;
  const title = none ? '建立录入表' : '补建缺少的录入表';
  return (
    <Section title={title}>
      <p className={styles.words}>
        {none
          ? `本工作簿还没有录入表。将新建${String(missing.length)}张录入表：${namesOf(missing)}，以及供参考的填报说明、科目表和隐藏的选项表。其他工作表不受影响。`
          : `缺少${namesOf(missing)}。补建时不改动已有的工作表。`}
      </p>
      {known === undefined ? <YearField year={year} error={error} onChange={setTyped} /> : null}
      <Actions>
        <CommandButton
          appearance="primary"
          disabled={error !== null}
          command={makeEntrySheetsCommand(session, title, Number(year.trim()))}
        >
          {title}
        </CommandButton>
        {none ? <LoadSampleButton screen="entry" /> : null}
      </Actions>
      {none ? <SampleHint /> : null}
    </Section>
  );
}
