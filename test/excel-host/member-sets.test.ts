/** Tests that the table of requirement sets is what `npm run member-sets` writes from @types/office-js. */
import { readFile } from 'node:fs/promises';
import { memberSets, memberSetsText } from '../../scripts/member-sets';

test('contains the present sets', async () => {
  const file = new URL('../../src/excel-host/requirements/member-sets.json', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(memberSetsText());
});

test('gives a member the set of its first overload, in its own class', () => {
  const text = `
declare namespace Excel {
    class Range extends OfficeExtension.ClientObject {
        context: RequestContext;
        /**
         * [Api set: ExcelApi 1.1 for get, 1.8 for set]
         */
        values: any[][];
        /**
         * [Api set: ExcelApi 1.2]
         */
        find(text: string): void;
        /**
         * [Api set: ExcelApi 1.9]
         */
        find(text: number): void;
        load(): void;
    }
    class Unknown extends OfficeExtension.ClientObject {
        /**
         * [Api set: ExcelApi 1.1]
         */
        other: string;
    }
    namespace Interfaces {
        interface RangeLoadOptions {
            /**
             * [Api set: ExcelApi 1.3]
             */
            hidden?: boolean;
        }
    }
}
declare namespace Word {
    class Range extends OfficeExtension.ClientObject {
        /**
         * [Api set: WordApi 1.1]
         */
        text: string;
    }
}`;
  expect(memberSets(text)).toEqual({ Range: { find: 'ExcelApi 1.2', values: 'ExcelApi 1.1' } });
});
