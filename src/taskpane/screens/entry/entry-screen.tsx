/** 录入: the entry sheets, how much is entered, and what is wrong with it. */
import type { ReactElement } from 'react';
import type { Standing } from '../../../workflow/standing';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Actions } from '../../components/words';
import { ByUnits } from './by-units';
import { EntrySheets } from './entry-sheets';
import { LoadSampleButton, SampleHint } from '../../components/load-sample-button';
import { MakeEntrySheets } from './make-entry-sheets';
import { ProblemsSection } from './problems-section';

/** The set is chosen in 设置, and its sample is what comes: nothing else has been entered. */
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

export function EntryScreen({ standing }: { readonly standing: Standing }): ReactElement {
  const { entrySheets } = standing;
  const missing = entrySheets.filter(({ sheetName }) => sheetName === null);
  const none = missing.length === entrySheets.length;
  const hasProblems = standing.problems.length > 0;
  // What is wrong comes before what there is.
  const problems = <ProblemsSection standing={standing} />;
  return (
    <Page screen="entry" title="录入" purpose="在录入表中逐行填写；程序读取时会检查每一行。">
      {missing.length === 0 ? null : <MakeEntrySheets standing={standing} missing={missing} />}
      {none ? null : (
        <>
          {hasProblems ? problems : null}
          <EntrySheets standing={standing} />
          {standing.next === 'enter-units' ? <TrySample /> : null}
          {hasProblems ? null : problems}
        </>
      )}
      {standing.settings === null || standing.units.length === 0 ? null : <ByUnits />}
    </Page>
  );
}
