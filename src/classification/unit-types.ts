/** Lists 单位类型: the type decides which governmental economic items a unit uses. */
import { idByLabel } from './labels';

/** 机关 or 事业 side of the governmental economic classification. */
export type EconomicSide = 'administrative' | 'institutional';

export type UnitType = 'administrative' | 'civilServiceManaged' | 'publicInstitution1' | 'publicInstitution2';

export const UNIT_TYPES: Readonly<Record<UnitType, { readonly label: string; readonly side: EconomicSide }>> =
  {
    administrative: { label: '行政单位', side: 'administrative' },
    civilServiceManaged: { label: '参公事业单位', side: 'administrative' },
    publicInstitution1: { label: '公益一类事业单位', side: 'institutional' },
    publicInstitution2: { label: '公益二类事业单位', side: 'institutional' },
  };

export const unitTypeByLabel = idByLabel(UNIT_TYPES);
