/** Declares the commands of the screen 发布. */
import type { Question } from '../../../publication/readiness';
import type { NamedFile } from '../../../distribution/zip-package';
import { SAVED_WHERE } from '../../../distribution/controller/files-for-units';
import { done } from '../../../workflow/perform/perform';
import { PUBLISH_TITLE } from '../../../workflow/publication/publication-controller';
import type { PaneFiles } from '../../files/pane-files';
import type { PaneCommand } from '../../state/command-runner';
import { draftExplanation, type Drafts } from '../../state/drafts';
import { makeUnitPublications, PUBLISH_EACH_UNIT_TITLE, type UnitsToMake } from './make-unit-publications';
import { makePublication, type MakingOptions } from './make-publication';
import type { PanePublication } from './use-publication';

export function makeCommand(
  publication: PanePublication,
  files: PaneFiles,
  making: MakingOptions,
): PaneCommand {
  return {
    title: making.mayBeDraft ? '生成草稿' : PUBLISH_TITLE,
    screen: 'publish',
    outcome: 'workbook-untouched',
    run: (options) => makePublication(publication, files, making, options),
  };
}

export function makeUnitsCommand(
  publication: PanePublication,
  files: PaneFiles,
  chosen: UnitsToMake,
): PaneCommand {
  return {
    title: PUBLISH_EACH_UNIT_TITLE,
    screen: 'publish',
    outcome: 'workbook-untouched',
    run: (options) => makeUnitPublications(publication, files, chosen, options),
  };
}

export function saveFileCommand({ saveFile }: PaneFiles, file: NamedFile): PaneCommand {
  return {
    title: '再次保存文件',
    brings: file.name,
    screen: 'publish',
    outcome: 'workbook-untouched',
    run: () => {
      saveFile(file);
      return Promise.resolve(done(`已再次保存“${file.name}”。`, [SAVED_WHERE]));
    },
  };
}

/** An empty text takes the answer back. Clears the draft once it is saved in the workbook. */
export function answerCommand(
  { controller }: PanePublication,
  drafts: Drafts,
  question: Question,
  text: string,
): PaneCommand {
  return {
    title: text === '' ? '撤回说明' : '保存说明',
    screen: 'publish',
    section: 'obstacles',
    outcome: 'on-screen',
    run: async () => {
      const outcome = await controller.answer(question, text);
      if (outcome.kind === 'done') draftExplanation(drafts, question.fingerprint, null);
      return outcome;
    },
  };
}
