import type { Locale } from '#models/vocabulary';
import type { EntryRule } from '#server/domain/programmes/entry-rules-schema';
import type { Format } from '~/lib/format';
import type { Translate } from '~/lib/i18n';
import { type Lists, labelIn } from '../followup/contact-lists';

export interface RuleWords {
  t: Translate;
  format: Format;
  locale: Locale;
  lists: Lists;
  /** Names of countries by code. */
  countries: Readonly<Record<string, string>>;
}

/** A rule as a counselor reads it, in the reader's language. */
export function ruleText(rule: EntryRule, { t, format, locale, lists, countries }: RuleWords) {
  const names = (list: Parameters<typeof labelIn>[0], keys: readonly string[]) =>
    keys.map((key) => labelIn(list, key, locale)).join(locale === 'ar' ? '، ' : ', ');
  switch (rule.kind) {
    case 'certificate': {
      const { minimum } = rule;
      const certificates = names(lists.certificates, rule.certificates);
      const branches = names(lists.branches, rule.branches);
      const certificate = branches
        ? t('universities:rule.inBranches', { certificates, branches })
        : certificates;
      if (!minimum) return certificate;
      const min =
        minimum.unit === 'percent'
          ? format.percent(minimum.value / 100, 1)
          : format.outOf(minimum.value, minimum.outOf);
      return t('universities:rule.certificateMin', { certificate, min });
    }
    case 'gpa':
      return t('universities:rule.gpa', { min: format.outOf(rule.min, rule.scale) });
    case 'english_test': {
      const asked = {
        test: labelIn(lists.englishTests, rule.test, locale),
        min: format.number(rule.min),
      };
      if (rule.minBand === null) return t('universities:rule.english_test', asked);
      const band = format.number(rule.minBand);
      return t('universities:rule.english_test_band', { ...asked, band });
    }
    case 'sat':
      return t('universities:rule.sat', { min: format.number(rule.min) });
    case 'degree_field':
      return t('universities:rule.degree_field', {
        fields: names(lists.fieldsOfStudy, rule.fields),
      });
    case 'experience':
      return t('universities:rule.experience', { count: rule.min });
    case 'publications':
      return t('universities:rule.publications', { count: rule.min });
    case 'max_age':
      return t('universities:rule.max_age', { max: format.number(rule.max) });
    case 'nationality': {
      const named = rule.countries.map((code) => countries[code] ?? code);
      const text = named.join(locale === 'ar' ? '، ' : ', ');
      return t(`universities:rule.${rule.mode}`, { countries: text });
    }
    case 'supervisor':
      return t('universities:rule.supervisor');
    case 'proposal':
      return t('universities:rule.proposal', {
        state: labelIn(lists.proposalStates, rule.atLeast, locale),
      });
  }
}
