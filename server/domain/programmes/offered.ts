import type { EntryRule } from '#models/entry-rule-types';
import type { ProgrammeRecord } from '#models/programme';
import type { Chosen } from '#server/domain/settings';

type Choosing = Pick<
  ProgrammeRecord,
  'fieldOfStudy' | 'teachingLanguage' | 'requiredDocuments' | 'entryRules'
>;

/** What a write newly chooses from configured lists; what the programme already held is left alone. */
export function newlyChosen(before: Choosing | null, after: Choosing): Chosen[] {
  const held = new Set(before ? choicesOf(before).map(named) : []);
  return choicesOf(after).filter((choice) => !held.has(named(choice)));
}

const named = ({ list, key }: Chosen) => `${list} ${key}`;

function choicesOf(programme: Choosing): Chosen[] {
  const { fieldOfStudy, teachingLanguage, requiredDocuments, entryRules } = programme;
  return [
    { list: 'lists.fieldsOfStudy', key: fieldOfStudy, path: 'fieldOfStudy' },
    { list: 'lists.teachingLanguages', key: teachingLanguage, path: 'teachingLanguage' },
    ...listed('lists.documentKinds', requiredDocuments, 'requiredDocuments'),
    ...entryRules.flatMap(({ rules }, set) =>
      rules.flatMap((rule, at) => chosenBy(rule, `entryRules.${set}.rules.${at}`)),
    ),
  ];
}

function chosenBy(rule: EntryRule, path: string): Chosen[] {
  if (rule.kind === 'degree_field') {
    return listed('lists.fieldsOfStudy', rule.fields, `${path}.fields`);
  }
  if (rule.kind !== 'certificate') return [];
  return [
    ...listed('lists.certificates', rule.certificates, `${path}.certificates`),
    ...listed('lists.branches', rule.branches, `${path}.branches`),
  ];
}

function listed(list: Chosen['list'], keys: readonly string[], path: string): Chosen[] {
  return keys.map((key) => ({ list, key, path }));
}
