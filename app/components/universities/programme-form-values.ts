import type { EntryRule } from '#server/domain/programmes/entry-rules-schema';
import type { ProgrammeView } from '#server/domain/programmes/schema';
import type { ProgrammeForm, RuleRow } from './programme-form-schema';

/** What the form says, as the verbs take it: what is empty is none. */
export function programmeInput(form: ProgrammeForm) {
  const { tuition, applicationFee, commission, entryRules, ...rest } = form;
  const fee = paid(tuition);
  return {
    ...rest,
    nameArabic: rest.nameArabic ?? null,
    durationMonths: rest.durationMonths ?? null,
    notes: rest.notes ?? null,
    tuition: fee && { ...fee, per: tuition?.per ?? 'year' },
    applicationFee: paid(applicationFee),
    commission: commissionOf(commission),
    entryRules: entryRules.map(({ name, rules }) => ({
      name: name ?? null,
      rules: rules.map(ruleOf),
    })),
  };
}

interface Paid {
  amount?: number | undefined;
  currency?: string | undefined;
}

function paid({ amount, currency = '' }: Paid = {}) {
  return amount === undefined ? null : { amount, currency };
}

function commissionOf(given: ProgrammeForm['commission']) {
  const { kind, percent } = given ?? {};
  if (kind === 'amount') {
    const sum = paid(given);
    return sum && { kind, ...sum };
  }
  return kind === undefined || percent === undefined ? null : { kind, percent };
}

/** A row of the form as a rule. */
export function ruleOf(row: RuleRow): EntryRule {
  if (row.kind !== 'certificate') return row;
  const { kind, certificates, branches, unit, value, outOf } = row;
  const rule = { kind, certificates, branches };
  if (unit === undefined || value === undefined) return { ...rule, minimum: null };
  if (unit === 'percent') return { ...rule, minimum: { unit, value } };
  return { ...rule, minimum: { unit, value, outOf: outOf ?? value } };
}

/** A rule as a row of the form. */
export function rowOf(rule: EntryRule): RuleRow {
  if (rule.kind !== 'certificate') return rule;
  const { minimum, ...rest } = rule;
  return minimum ? { ...rest, ...minimum } : rest;
}

/** What the form begins with. */
export function programmeValues(programme: ProgrammeView | null) {
  if (!programme) return { active: true, entryRules: [{ name: '', rules: [] }] };
  const { entryRules, requiredDocuments, tuition, applicationFee, commission } = programme;
  const { degreeType, nameEnglish, fieldOfStudy, teachingLanguage, active } = programme;
  return {
    degreeType,
    nameEnglish,
    fieldOfStudy,
    teachingLanguage,
    active,
    requiredDocuments,
    nameArabic: programme.nameArabic ?? undefined,
    durationMonths: programme.durationMonths ?? undefined,
    notes: programme.notes ?? undefined,
    tuition: tuition ?? undefined,
    applicationFee: applicationFee ?? undefined,
    commission: commission ?? undefined,
    entryRules: entryRules.map(({ name, rules }) => ({
      name: name ?? '',
      rules: rules.map(rowOf),
    })),
  };
}
