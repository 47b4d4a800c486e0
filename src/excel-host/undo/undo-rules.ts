/** What an Excel does to the undo stack when an add-in calls. */

/**
 * `any-call-clears`: with a shared runtime, before undo support, reading included (OfficeDev/office-js#2802).
 * `writes-clear`: a request with the write bit. `writes-undoable`: writes are steps of their own, and only the members
 * below clear (documentation "Undo support with the Excel JavaScript API").
 */
export type UndoRule = 'any-call-clears' | 'writes-clear' | 'writes-undoable';

/**
 * Members without undo support, where the add-in calls or sets them, as far as the stand-in has them. XML parts are none
 * of them: they stay as they are, and the cells written with them come back (OfficeDev/office-js#6415; that they clear,
 * #4484, is of a build before undo support). One report says that on 2511 not even these clear (#6453).
 */
const EVERYWHERE = [
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.delete',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
  // Not in the documentation's list: OfficeDev/office-js#5918 (Windows, 2505).
  'Range.getMergedAreasOrNullObject',
] as const;

export const CLEARING: Readonly<Record<'desktop' | 'web', ReadonlySet<string>>> = {
  desktop: new Set([...EVERYWHERE, 'Worksheet.name', 'Worksheet.position', 'Worksheet.visibility']),
  web: new Set([...EVERYWHERE, 'DocumentProperties.title']),
};
