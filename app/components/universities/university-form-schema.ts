import { z } from 'zod';
import type { UniversityView } from '#server/domain/universities/schema';

/** A university as its form holds it; the verb judges it again by its own schema. */
export const universityForm = z.strictObject({
  nameEnglish: z.string().trim().min(1).max(300),
  nameArabic: z.string().trim().max(300).optional(),
  country: z.string(),
  city: z.string().trim().max(100).optional(),
  domains: z.string().trim().max(5_000).optional(),
  ranking: z.int().min(1).max(100_000).optional(),
  partner: z.boolean().default(false),
  active: z.boolean().default(false),
  notes: z.string().trim().max(5_000).optional(),
});

/** What the form says, as the verbs take it: what is empty is none. */
export function universityInput(form: z.output<typeof universityForm>) {
  const named = (form.domains ?? '').split(/[\s,،;]+/).filter(Boolean);
  return {
    ...form,
    nameArabic: form.nameArabic ?? null,
    city: form.city ?? null,
    ranking: form.ranking ?? null,
    notes: form.notes ?? null,
    domains: named,
  };
}

/** What the form begins with. */
export function universityValues(university: UniversityView | null) {
  if (!university) return { active: true };
  const { nameEnglish, nameArabic, country, city, ranking, partner, active, notes } = university;
  return {
    nameEnglish,
    nameArabic: nameArabic ?? undefined,
    country: country ?? undefined,
    city: city ?? undefined,
    domains: university.domains.join(', '),
    ranking: ranking ?? undefined,
    partner,
    active,
    notes: notes ?? undefined,
  };
}
