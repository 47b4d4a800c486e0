/** Describes Office's version and platform in Chinese. */
import type { EnvironmentFacts } from '../../excel/environment/environment-facts';
import type { PageFact } from './page-facts';

const UNKNOWN = '没有应答';

export function officeFacts(facts: EnvironmentFacts): readonly PageFact[] {
  const valueOf = (value: string | null): string => value ?? UNKNOWN;
  return [
    { name: '程序', value: valueOf(facts.host) },
    { name: '平台', value: valueOf(facts.platform) },
    { name: 'Excel 版本号', value: valueOf(facts.version) },
    { name: '界面语言', value: valueOf(facts.locale) },
    { name: '最高功能集', value: facts.excelApi === null ? UNKNOWN : `ExcelApi ${facts.excelApi}` },
    ...facts.sets.map(({ name, supported }) => ({ name, value: supported ? '支持' : '不支持' })),
    { name: 'office.js 认识备注', value: facts.clientKnowsNotes ? '是' : '否' },
  ];
}
