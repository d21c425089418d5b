import type { DegreeType, StageKey } from '#models/vocabulary';

/** A student as the palette shows one. */
export interface FoundStudent {
  id: string;
  customerNumber: string;
  customerName: string;
  nameArabic: string | null;
  nameLatin: string | null;
  customerPhone: string;
  degreeType: DegreeType;
  salesStatus: StageKey;
}

/** Finds students as somebody types. It must stop when the signal says so. */
export type PaletteSearch = (
  query: string,
  options: { limit: number; signal: AbortSignal },
) => Promise<{ items: readonly FoundStudent[] }>;
