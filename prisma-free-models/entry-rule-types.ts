import type { EntryRuleKind } from './vocabulary';

type Rule<K extends EntryRuleKind, T = unknown> = { kind: K } & T;

/** A score in percent, or in the certificate's own scale: 24 out of 45. */
export type CertificateMinimum =
  | { unit: 'percent'; value: number }
  | { unit: 'score'; value: number; outOf: number };

/** One thing that a programme asks of an applicant, in the scale in which the applicant has it. */
export type EntryRule =
  | Rule<
      'certificate',
      {
        /** Keys of the setting `lists.certificates`. */
        certificates: string[];
        /** Keys of the setting `lists.branches`; empty for every branch. */
        branches: string[];
        /** Null when having the certificate is enough. */
        minimum: CertificateMinimum | null;
      }
    >
  | Rule<'gpa', { scale: number; min: number }>
  /**
   * `test` is a key of the setting `lists.englishTests`; `minBand` is the least in every part of the
   * test, null when only the whole counts.
   */
  | Rule<'english_test', { test: string; min: number; minBand: number | null }>
  | Rule<'sat', { min: number }>
  /** A degree in one of these fields, keys of the setting `lists.fieldsOfStudy`. */
  | Rule<'degree_field', { fields: string[] }>
  /** Years. */
  | Rule<'experience', { min: number }>
  | Rule<'publications', { min: number }>
  /** In full years at the start of the intake. */
  | Rule<'max_age', { max: number }>
  | Rule<'nationality', { mode: 'in' | 'not_in'; countries: string[] }>
  | Rule<'supervisor'>
  /** A key of the setting `lists.proposalStates`, whose order says what is more. */
  | Rule<'proposal', { atLeast: string }>;

/** Whoever meets all rules of one set may apply; a set without rules asks for nothing. */
export interface EntryRuleSet {
  /** What counselors call it, such as "With a foundation year". */
  name: string | null;
  rules: EntryRule[];
}

/** Meeting one of the sets is enough; none at all asks for nothing. */
export type EntryRules = EntryRuleSet[];
