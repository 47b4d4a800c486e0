/**
 * `npm run bench:pane [units] [lines of a unit]`: the longest task of the pane's thread in each of its works, over the
 * stand-in for Excel, whose own work does not count. `RETURNS=folder` consolidates the files that `measure-collect.ts make`
 * has written there instead. `PROFILE=folder` writes processor profiles, `FORMULAS=1` also fills with formulas, without
 * sending them: the stand-in calculates for minutes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session as Inspector } from 'node:inspector/promises';
import { join } from 'node:path';
import { doJob } from '../../src/distribution/work/do-job';
import { DistributionController } from '../../src/distribution/controller/distribution-controller';
import type { Entries } from '../../src/entries/entries';
import { ownWrites } from '../../src/excel/events/own-writes';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { createHost } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { createSession, type OpenSession } from '../../src/workflow/create-session';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import type { Session } from '../../src/workflow/session';
import { TextController } from '../../src/workflow/text/text-controller';
import { completeText } from '../support/complete-text';
import { fixedDepartment, withItemsOfUnits } from '../support/departments';
import { withoutLines } from '../support/distributed';
import { watchTasks, type Task } from './longest-task';
import { DEPARTMENT } from './returned-department';

const [units = 300, lines = 500] = process.argv.slice(2).map(Number);
const { PROFILE, RETURNS, FORMULAS } = process.env;

async function open(entries: Entries) {
  const host = createHost({});
  connectNode(host);
  const own = ownWrites();
  const port = officeWorkbook(own);
  const plan = filledEntryWorkbook(entries);
  const made = await port.apply({
    title: '试',
    sheets: plan.sheets.map((sheet) => ({ kind: 'add', plan: sheet })),
    names: plan.names,
    removedNames: [],
  });
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  const workbook = officeWorkbook(own);
  const sending = { isOpen: true };
  const session = createSession({
    workbook: {
      ...workbook,
      apply: (change, options) =>
        sending.isOpen ? workbook.apply(change, options) : Promise.resolve({ kind: 'done' }),
    },
    marking: officeMarks(own),
    now: () => new Date(),
    readFile: () => Promise.resolve({ kind: 'unusable', message: '' }),
    sampleFile: () => Promise.resolve(new Uint8Array()),
  });
  return { watch: watchTasks(host), session, sending };
}

const inspector = new Inspector();
inspector.connect();
await inspector.post('Profiler.enable');

async function report(
  title: string,
  { during }: ReturnType<typeof watchTasks>,
  work: () => Promise<unknown>,
) {
  if (PROFILE !== undefined) await inspector.post('Profiler.start');
  let outcome: unknown;
  const tasks: readonly Task[] = await during(async () => (outcome = await work()));
  if (PROFILE !== undefined) {
    const { profile } = await inspector.post('Profiler.stop');
    writeFileSync(join(PROFILE, `${title}.json`), JSON.stringify({ profile, tasks }));
  }
  const { kind } = outcome as { readonly kind: string };
  const longest = tasks.map(({ milliseconds }) => milliseconds.toFixed(0)).join(', ');
  process.stdout.write(`| ${title} | ${longest} | ${kind} |\n`);
}

const department = completeText(
  withItemsOfUnits(fixedDepartment({ units, lines: units * lines, seed: units })),
  123_456_780,
);

async function textOf(session: Session, text: TextController): Promise<{ readonly kind: string }> {
  while (text.view() === null) await new Promise<void>((resolve) => session.subscribe(resolve));
  return { kind: 'done' };
}

async function textWorks(watch: ReturnType<typeof watchTasks>, session: OpenSession): Promise<void> {
  const text = session.add((store, ports, queue) => new TextController(store, ports, queue));
  await report('text', watch, () => textOf(session, text));
  await report('text sheet', watch, () => text.writeSheet());
  await report('rewrite a sentence', watch, () => text.rewrite('s3.expenditure', '基本支出{基本支出}万元。'));
  const view = text.view();
  const paragraphs = plainParagraphs(view?.kind === 'text' ? view.text : '');
  await report('check a text', watch, () => text.check({ from: '', paragraphs, marks: null, remarks: [] }));
}

async function works(): Promise<void> {
  const { watch, session, sending } = await open(department);
  await report('open', watch, () => session.refresh());
  await report('generate', watch, () => session.generateTables(HENAN_2023.tables.map(({ id }) => id)));
  await report('fill', watch, () => session.fillTables('values'));
  await report('fill again', watch, () => session.fillTables('values'));
  await report('check', watch, () => session.checks.check());
  await report('undo', watch, () => session.undo());
  await textWorks(watch, session);
  sending.isOpen = false;
  if (FORMULAS !== undefined) await report('fill with formulas', watch, () => session.fillTables('formulas'));
  session.close();
}

async function consolidation(folder: string): Promise<void> {
  const { watch, session } = await open(withoutLines(department));
  await session.refresh();
  const controller = session.add(
    (store, ports, queue) =>
      new DistributionController(
        store,
        {
          ...ports,
          openWorkerPool: () => Promise.resolve({ concurrency: 1, perform: doJob, close: () => undefined }),
          saveFile: () => undefined,
          keepingPlace: {
            put: () => Promise.resolve(),
            get: () => Promise.resolve(undefined),
            remove: () => Promise.resolve(),
            names: () => Promise.resolve([]),
          },
        },
        queue,
      ),
  );
  const files = readdirSync(folder)
    .filter((name) => name !== DEPARTMENT)
    .map((name) => ({
      name,
      bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(folder, name)))),
    }));
  const collected = await controller.collect(files, {});
  if (collected.kind !== 'done') throw new Error(JSON.stringify(collected));
  const codes = new Set(department.units.map(({ code }) => code));
  await report('consolidate', watch, () => controller.consolidate(codes, {}));
  await report('undo consolidating', watch, () => session.undo());
  session.close();
}

process.stdout.write(
  `${String(units)} units, ${String(units * lines)} lines\n| work | longest tasks in ms | |\n`,
);
await (RETURNS === undefined ? works() : consolidation(RETURNS));
process.exit(0);
