/** Renders the screen 录入: entry sheets, number of rows, and problems. */
import type { ReactElement } from 'react';
import { PRIOR_YEAR_SHEET } from '../../../entries/declarations/prior-year';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Actions } from '../../components/words';
import { ByUnits } from './by-units';
import { EntrySheets } from './entry-sheets';
import { LoadSampleButton } from '../../components/load-sample-button';
import { SampleHint } from '../../components/sample-hint';
import { LastYearSection } from './last-year-section';
import { LineImportSection } from './line-import-section';
import { MakeEntrySheets } from './make-entry-sheets';
import { ProblemsSection } from './problems-section';

/** Offers the sample of the set chosen in 设置, while nothing else has been entered. */
function TrySample(): ReactElement {
  return (
    <Section title="用样例试一试">
      <SampleHint />
      <Actions>
        <LoadSampleButton screen="entry" />
      </Actions>
    </Section>
  );
}

/** The settings say which year is the last one, and its figures have a place. */
function comparesWithLastYear({ settings, entrySheets }: WorkbookStatus): boolean {
  return (
    settings !== null &&
    entrySheets.some(({ name, sheetName }) => name === PRIOR_YEAR_SHEET.name && sheetName !== null)
  );
}

export function EntryScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const { entrySheets } = status;
  const missing = entrySheets.filter(({ sheetName }) => sheetName === null);
  const none = missing.length === entrySheets.length;
  const hasProblems = status.problems.length > 0;
  // Problems come before the sheets.
  const problems = <ProblemsSection status={status} />;
  return (
    <Page screen="entry" title="录入" purpose="在录入表中逐行填写；程序读取时会检查每一行。">
      {missing.length === 0 ? null : <MakeEntrySheets status={status} missing={missing} />}
      {none ? null : (
        <>
          {hasProblems ? problems : null}
          <EntrySheets status={status} />
          {status.next === 'enter-units' ? <TrySample /> : null}
          {hasProblems ? null : problems}
          {status.settings === null ? null : <LineImportSection />}
          {comparesWithLastYear(status) ? <LastYearSection /> : null}
        </>
      )}
      {status.settings === null || status.units.length === 0 ? null : <ByUnits />}
    </Page>
  );
}
