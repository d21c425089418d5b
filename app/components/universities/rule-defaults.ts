import type { DefaultValue } from '@conform-to/react';
import type { EntryRuleKind } from '#models/vocabulary';
import type { RuleRow } from './programme-form-schema';

type First<K extends EntryRuleKind> = DefaultValue<Extract<RuleRow, { kind: K }>> & { kind: K };

/** What a new rule of each kind begins with. */
export const FIRST_VALUES: { [K in EntryRuleKind]: First<K> } = {
  certificate: { kind: 'certificate', unit: 'percent' },
  gpa: { kind: 'gpa', scale: '4' },
  english_test: { kind: 'english_test', test: 'ielts' },
  sat: { kind: 'sat' },
  degree_field: { kind: 'degree_field' },
  experience: { kind: 'experience' },
  publications: { kind: 'publications' },
  max_age: { kind: 'max_age' },
  nationality: { kind: 'nationality', mode: 'in' },
  supervisor: { kind: 'supervisor' },
  proposal: { kind: 'proposal', atLeast: 'draft' },
};
