import { createHost } from '../../src/preview/host';
import { connectNode } from '../../src/preview/host/transport/node';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { createSession } from '../../src/workflow/create-session';
import { DistributionDesk } from '../../src/distribution/desk/distribution-desk';
import { fixedDepartment } from '../support/departments';
import { withoutLines } from '../support/distributed';
import { linesByUnit } from '../../src/distribution/unit-lines';
const units = Number(process.argv[2] ?? 300), per = Number(process.argv[3] ?? 500);
const host = createHost({ requestBytes: 5e6 } as never);
connectNode(host);
let hostTime = 0; const process0 = host.process.bind(host);
(host as any).process = (...a: any[]) => { const s = performance.now(); try { return (process0 as any)(...a); } finally { hostTime += performance.now() - s; } };
let phase = '', last = performance.now(), lastHost = 0; const worst = new Map<string, number[]>();
function tick() { const now = performance.now(); const mine = now - last - (hostTime - lastHost); const w = worst.get(phase) ?? []; if (mine > 60) w.push(Math.round(mine)); if (mine > 1000) console.log('LONG', phase, last.toFixed(0), now.toFixed(0)); worst.set(phase, w); last = now; lastHost = hostTime; setImmediate(tick); }
const entries = fixedDepartment({ units, lines: units * per, seed: 5 });
const port = officeWorkbook();
const session = createSession({ port, marking: { showMarks: () => Promise.resolve({ kind: 'done', value: { means: 'comment', skipped: [] } }) } as never, now: () => new Date(), readFile: () => Promise.reject(new Error('')), sampleFile: () => Promise.reject(new Error('')) });
async function main() {
  const f = linesByUnit(entries);
  const readings = entries.units.map((unit) => ({ kind: 'read' as const, file: `${unit.code}.xlsx`, unit, version: 1, problems: [], lines: f(unit.code), workbook: null }));
  const blank = withoutLines(entries);
  setImmediate(tick);
  const t = async (name: string, work: () => Promise<any>) => { phase = name; const s = performance.now(); const h = hostTime; const r = await work(); await new Promise((x) => setTimeout(x, 5)); const list = worst.get(name) ?? []; console.log(name, r?.kind ?? '', r?.summary ?? r?.message ?? '', Math.round(performance.now() - s), 'ms, host', Math.round(hostTime - h), 'ours>60ms:', list.sort((a, b) => b - a).slice(0, 14).join(' ')); };
  await t('sheets', () => session.makeEntrySheets(2023));
  await t('settings', () => session.saveSettings(blank.settings as never, {} as never).then((r: any) => r.kind === 'question' ? session.saveSettings(blank.settings as never, { answer: r.question.choices[0].id } as never) : r));
  await t('roster', () => session.importRoster(blank.units as never, {} as never));
  const desk = new DistributionDesk(session, { openWorkshop: () => Promise.resolve({ lanes: 1, perform: (j: any) => Promise.resolve(readings.find((r) => r.file === j.file.name)), close: () => undefined }) as never, saveFile: () => undefined, keepingPlace: { put: () => Promise.resolve(), get: () => Promise.resolve(), remove: () => Promise.resolve(), names: () => Promise.resolve([]) }, now: () => new Date() });
  await t('collect', () => desk.collect(readings.map((r) => ({ name: r.file, bytes: () => Promise.resolve(new Uint8Array()) })), {}));
  await t('consolidate', () => desk.consolidate(new Set(), {}));
  await t('generate', () => session.generateTables(['01','02','03','04','05','06','07','08','09','10','11','12']));
  await t('fill', () => session.fillTables('values'));
  await t('check', () => session.checks.check({}));
  await t('refresh', () => session.refresh());
  setTimeout(() => process.exit(0), 10);
}
void main();
