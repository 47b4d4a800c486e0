/** Keeps one finding of each rule, from the fixtures that the tests hold, for the explanations of findings. */
import { readFile, writeFile } from 'node:fs/promises';
import { plainParagraphs } from '../src/narrative/reading/paragraphs';
import { textMessage } from '../src/narrative/rules/text-finding';
import { spoiltText } from '../test/support/mutated-texts';
import { contextOf, textCheckedBy } from '../test/support/text-round-trip';
import { sampleEntries } from './sample-entries';

const examples = new Map<string, string>();

function keep(rule: string, words: string): void {
  if (!examples.has(rule)) examples.set(rule, words);
}

for (const name of ['findings', 'general-findings']) {
  const file = await readFile(new URL(`../test/checks/${name}.golden.json`, import.meta.url), 'utf8');
  const golden = JSON.parse(file) as Readonly<Record<string, readonly { readonly message: string }[]>>;
  for (const [what, findings] of Object.entries(golden))
    for (const { message } of findings) keep(what.slice(0, what.indexOf(':')), message);
}

const published = await readFile(
  new URL('../test/fixtures/reference/narrative.txt', import.meta.url),
  'utf8',
);
const reference = textCheckedBy(plainParagraphs(published), contextOf(await sampleEntries()));
for (const finding of reference.findings) keep(finding.rule, textMessage(finding));
for (const set of ['henan-2023', 'shanghai'] as const) {
  const { context, mutants } = spoiltText(set);
  for (const { text } of mutants)
    for (const finding of textCheckedBy(plainParagraphs(text), context).findings)
      keep(finding.rule, textMessage(finding));
}

const sorted = [...examples].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
await writeFile(
  new URL('../src/sets/rule-examples.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`,
);
