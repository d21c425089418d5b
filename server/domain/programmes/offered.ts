import type { EntryRule } from '#models/entry-rule-types';
import type { ProgrammeRecord } from '#models/programme';
import type { Chosen } from '#server/domain/settings';

type Choosing = Pick<
  ProgrammeRecord,
  | 'fieldOfStudy'
  | 'teachingLanguage'
  | 'requiredDocuments'
  | 'entryRules'
  | 'tuition'
  | 'applicationFee'
  | 'commission'
>;

/** What a write newly chooses from configured lists; what the programme already held is left alone. */
export function newlyChosen(before: Choosing | null, after: Choosing): Chosen[] {
  const held = new Set(before ? choicesOf(before).map(named) : []);
  return choicesOf(after).filter((choice) => !held.has(named(choice)));
}

const named = ({ list, key }: Chosen) => `${list} ${key}`;

function choicesOf(programme: Choosing): Chosen[] {
  const { fieldOfStudy, teachingLanguage, requiredDocuments, entryRules } = programme;
  const { tuition, applicationFee, commission } = programme;
  return [
    { list: 'lists.fieldsOfStudy', key: fieldOfStudy, path: 'fieldOfStudy' },
    { list: 'lists.teachingLanguages', key: teachingLanguage, path: 'teachingLanguage' },
    ...paidIn(tuition, 'tuition'),
    ...paidIn(applicationFee, 'applicationFee'),
    ...(commission?.kind === 'amount' ? paidIn(commission, 'commission') : []),
    ...listed('lists.documentKinds', requiredDocuments, 'requiredDocuments'),
    ...entryRules.flatMap(({ rules }, set) =>
      rules.flatMap((rule, at) => chosenBy(rule, `entryRules.${set}.rules.${at}`)),
    ),
  ];
}

function chosenBy(rule: EntryRule, path: string): Chosen[] {
  switch (rule.kind) {
    case 'certificate':
      return [
        ...listed('lists.certificates', rule.certificates, `${path}.certificates`),
        ...listed('lists.branches', rule.branches, `${path}.branches`),
      ];
    case 'degree_field':
      return listed('lists.fieldsOfStudy', rule.fields, `${path}.fields`);
    case 'english_test':
      return listed('lists.englishTests', [rule.test], `${path}.test`);
    case 'proposal':
      return listed('lists.proposalStates', [rule.atLeast], `${path}.atLeast`);
    default:
      return [];
  }
}

function paidIn(sum: { currency: string } | null, path: string): Chosen[] {
  return sum ? listed('lists.currencies', [sum.currency], `${path}.currency`) : [];
}

function listed(list: Chosen['list'], keys: readonly string[], path: string): Chosen[] {
  return keys.map((key) => ({ list, key, path }));
}
