/** Writes the text as a plain web page: sites take the text, and pages pasted out of Word carry its field codes. */
import { textOf } from '../narrative/segment';
import type { WrittenPart, WrittenSection, WrittenText } from '../narrative/written-text';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function sectionLines({ heading, paragraphs, sections }: WrittenSection, level: 3 | 4): readonly string[] {
  return [
    ...(heading === '' ? [] : [element(`h${String(level)}`, heading)]),
    ...paragraphs.map((sentences) =>
      element('p', sentences.map(({ segments }) => textOf(segments)).join('')),
    ),
    ...sections.flatMap((below) => sectionLines(below, 4)),
  ];
}

function partLines({ heading, sections }: WrittenPart): readonly string[] {
  return [element('h2', heading.join(' ')), ...sections.flatMap((section) => sectionLines(section, 3))];
}

/** The words of a page as this file writes it. */
export function wordsOfPage(page: string): string {
  return page
    .replace(/<[^<>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** `notice`: above the text; `null`: none. */
export function webPage(title: string, { parts }: WrittenText, notice: string | null): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8">${element('title', title)}</head>`,
    '<body>',
    element('h1', title),
    ...(notice === null ? [] : [element('p', notice)]),
    ...parts.flatMap(partLines),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
