/** Formats the whole page as plain text, for support. */
import type { ProbeResult } from '../../excel/environment/probe';
import type { PageFact } from './page-facts';
import { ANSWER_LABELS, NOT_TRIED, TRIALS, type TrialRecord } from './trials';

export interface EnvironmentReport {
  readonly facts: readonly PageFact[];
  readonly reading: readonly ProbeResult[];
  readonly writing: readonly ProbeResult[];
  readonly trials: ReadonlyMap<string, TrialRecord>;
}

export function resultWords(result: ProbeResult): string {
  const time = `${String(result.milliseconds)}毫秒`;
  return result.kind === 'works' ? `可用，${time}` : `不可用，${time}，${result.code}`;
}

function resultLine(result: ProbeResult): string {
  const detail = result.kind === 'fails' && result.detail !== '' ? `（${result.detail}）` : '';
  return `${result.title}：${resultWords(result)}${detail}`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `【${title}】`, ...lines];
}

export function reportText({ facts, reading, writing, trials }: EnvironmentReport): string {
  return [
    '部门预算公开表助手 环境检查',
    ...part(
      '环境',
      facts.map(({ name, value }) => `${name}：${value}`),
    ),
    ...part('读取', reading.map(resultLine)),
    ...part('试写', writing.map(resultLine)),
    ...part(
      '人工试验',
      TRIALS.map(({ id, text }, index) => {
        const { answer, remark } = trials.get(id) ?? NOT_TRIED;
        return `${String(index + 1)}. ${text}${ANSWER_LABELS[answer]}${remark === '' ? '' : `（${remark}）`}`;
      }),
    ),
    '',
  ].join('\n');
}
