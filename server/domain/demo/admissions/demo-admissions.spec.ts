import { describe, expect, test } from 'vitest';
import { entryRules } from '../../programmes/entry-rules-schema';
import { createProgrammeInput } from '../../programmes/schema';
import { DEFAULT_SETTINGS } from '../../settings';
import { desiredProgramOf } from '../people/desired-program';
import { Random } from '../people/random';
import { demoAdmissions } from './seed-admissions';
import { DEMO_UNIVERSITIES } from './universities';

const NOW = new Date('2026-11-25T09:00:00Z');
const made = demoAdmissions(1, NOW);

describe('the programmes of the demo', () => {
  test('are two hundred, the same for the same seed and day', () => {
    expect(made.programmes).toHaveLength(200);
    expect(JSON.stringify(demoAdmissions(1, NOW))).toBe(JSON.stringify(made));
  });

  test('each have intakes to come and rules that people could have written', () => {
    const programmesWithIntakes = new Set(made.intakes.map((one) => String(one.programmeId)));
    expect(programmesWithIntakes.size).toBe(200);
    for (const { deadline, startsOn } of made.intakes) expect(deadline < startsOn).toBe(true);
    const kinds = new Set<string>();
    for (const programme of made.programmes) {
      for (const { rules } of entryRules.parse(programme.entryRules)) {
        for (const { kind } of rules) kinds.add(kind);
      }
    }
    expect(kinds.size).toBe(11);
  });

  test('hold nothing that the schema or the settings would refuse', () => {
    const offered = (list: 'fieldsOfStudy' | 'teachingLanguages' | 'documentKinds') =>
      new Set(DEFAULT_SETTINGS[`lists.${list}`].map(({ key }) => key));
    for (const programme of made.programmes) {
      const { degreeType, nameEnglish, fieldOfStudy, teachingLanguage, tuition } = programme;
      const written = { degreeType, nameEnglish, fieldOfStudy, teachingLanguage, tuition };
      const universityId = programme.universityId.toHexString();
      expect(createProgrammeInput.safeParse({ ...written, universityId }).success).toBe(true);
      expect(offered('fieldsOfStudy')).toContain(fieldOfStudy);
      expect(offered('teachingLanguages')).toContain(teachingLanguage);
      for (const kind of programme.requiredDocuments) {
        expect(offered('documentKinds')).toContain(kind);
      }
    }
  });
});

test('Every university that the demo’s students choose is there', () => {
  const known = new Set(DEMO_UNIVERSITIES.map(({ nameEnglish }) => nameEnglish));
  const random = new Random(7, 1);
  for (let turn = 0; turn < 500; turn += 1) {
    const { choices } = desiredProgramOf(random, 'master', 'business', NOW);
    for (const { university } of choices) expect(known).toContain(university);
  }
});
