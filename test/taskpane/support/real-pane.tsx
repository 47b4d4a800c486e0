/** Renders the pane on a real session. */
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/app';
import { createRibbonRefusals, createRibbonRequests } from '../../../src/workflow/ribbon-request';
import type { DepartmentUnderTest } from './department';
import { filesHere, type FilesUnderTest } from './files';
import { settle } from './render';
import { VisibleRules } from './visible-rules';

export interface RealPane extends DepartmentUnderTest {
  readonly user: UserEvent;
  readonly files: FilesUnderTest;
}

const open: DepartmentUnderTest[] = [];

afterEach(() => {
  for (const { session } of open.splice(0)) session.close();
});

export async function showPaneOn(
  department: DepartmentUnderTest,
  files: FilesUnderTest = filesHere(),
): Promise<RealPane> {
  open.push(department);
  const { session, workbook } = department;
  const user = userEvent.setup();
  render(
    <VisibleRules>
      <App
        session={session}
        port={workbook.port}
        files={files}
        ribbon={createRibbonRequests()}
        refusals={createRibbonRefusals()}
        theme="light"
      />
    </VisibleRules>,
  );
  await settle();
  return { ...department, user, files };
}
