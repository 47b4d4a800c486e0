/** Declares the effect of an add-in's calls on Excel's undo stack. */

/**
 * `any-call-clears`: with a shared runtime, before undo support, reading included (OfficeDev/office-js#2802).
 * `writes-clear`: a request with the write bit. `writes-undoable`: writes are steps of their own, and only the members
 * below clear (documentation "Undo support with the Excel JavaScript API").
 */
export type UndoRule = 'any-call-clears' | 'writes-clear' | 'writes-undoable';

/**
 * Members of the stand-in without undo support, when the add-in calls or sets them. XML parts are not among them: they
 * stay, and the cells written with them return (OfficeDev/office-js#6415). Issue #4484, where they clear, is about a
 * build before undo support. One report finds on 2511 that not even these members clear (#6453).
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
