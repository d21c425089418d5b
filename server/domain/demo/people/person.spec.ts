import { describe, expect, it } from 'vitest';
import { missingForApplication } from '#models/customer-rules';
import { BUILT_IN_STAGES, strictStages } from '#models/stage-order';
import { toE164 } from '../../people/phone';
import { ARAB_FAMILY_NAMES, FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from './names';
import { peopleOf } from './person';

const NOW = new Date('2026-11-23T10:30:00Z');
const COUNT = 4_000;
const personAt = peopleOf({ seed: 7, count: COUNT, now: NOW });
const PEOPLE = Array.from({ length: COUNT }, (_, index) => personAt(index));

describe('generated people', () => {
  it('are the same again for the same seed, in any order, and others for another', () => {
    const again = peopleOf({ seed: 7, count: COUNT, now: NOW });
    expect([again(99), again(3)]).toEqual([PEOPLE[99], PEOPLE[3]]);
    expect(peopleOf({ seed: 8, count: COUNT, now: NOW })(99)).not.toEqual(PEOPLE[99]);
  });

  it('have real mobile numbers, no two of them equal', () => {
    const phones = PEOPLE.flatMap(({ basicData }) => [
      basicData.customerPhone,
      ...basicData.otherPhones.map((other) => other.phone),
    ]);
    expect(phones.filter((phone) => toE164(phone) !== phone)).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });

  it('come in order of time, within three years, never after now', () => {
    const times = PEOPLE.map((person) => person.createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(NOW.getTime() - 1098 * 86_400_000);
    expect(times.at(-1)).toBeLessThanOrEqual(NOW.getTime());
    expect(PEOPLE.every(({ evaluation }) => evaluation.statusChangedAt <= NOW)).toBe(true);
  });

  it('call less on the Egyptian weekend and more when results come out', () => {
    const on = (test: (date: Date) => boolean) =>
      PEOPLE.filter((one) => test(one.createdAt)).length;
    expect(on((date) => date.getUTCDay() === 5)).toBeLessThan(
      on((date) => date.getUTCDay() === 0) / 2,
    );
    expect(on((date) => date.getUTCMonth() === 7)).toBeGreaterThan(
      2 * on((date) => date.getUTCMonth() === 3),
    );
  });

  it('have all an application needs once they apply', () => {
    const applying = PEOPLE.filter(({ evaluation }) =>
      strictStages(BUILT_IN_STAGES).has(evaluation.salesStatus),
    );
    expect(applying.length).toBeGreaterThan(200);
    expect(applying.filter((person) => missingForApplication(person).length > 0)).toEqual([]);
  });

  it('have qualifications that fit: percentages of their scale, results of their own degree', () => {
    for (const { currentQualification: own, degreeType } of PEOPLE) {
      if (own.score !== undefined && own.scoreScale !== undefined) {
        expect(own.score).toBeLessThanOrEqual(own.scoreScale);
        expect(own.scorePercent).toBeCloseTo((own.score / own.scoreScale) * 100, 1);
      }
      if (own.gpa !== undefined) expect(own.gpa).toBeLessThanOrEqual(own.gpaScale ?? 0);
      if (degreeType === 'bachelor') expect(own.bachelorDegree).toBeUndefined();
      else expect(own.certificate).toBeUndefined();
    }
  });

  it('give a reason when lost, and only then; are old enough for their degree', () => {
    const LEAST = { bachelor: 16, master: 21, phd: 24 };
    for (const { basicData, createdAt, degreeType, evaluation } of PEOPLE) {
      expect(evaluation.lostReason !== undefined).toBe(evaluation.salesStatus === 'lost');
      const age = createdAt.getUTCFullYear() - Number(basicData.birthDate.slice(0, 4));
      expect(age).toBeGreaterThanOrEqual(LEAST[degreeType]);
    }
  });

  it('bear names in both scripts, one or the other, a few of them very common', () => {
    const arabic = PEOPLE.filter(({ basicData }) => basicData.nameArabic);
    const latin = PEOPLE.filter(({ basicData }) => basicData.nameLatin);
    expect(arabic.length + latin.length).toBeGreaterThan(COUNT * 1.4);
    expect(PEOPLE.every(({ basicData }) => basicData.customerName.includes(' '))).toBe(true);
    const first = arabic.map(({ basicData }) => basicData.nameArabic?.split(' ')[0]);
    expect(first.filter((name) => name === 'محمد').length).toBeGreaterThan(arabic.length / 40);
    expect(new Set(first).size).toBeGreaterThan(250);
  });
});

describe('name lists', () => {
  it('are long enough, and every name has both scripts', () => {
    const given = [...MALE_NAMES.all, ...FEMALE_NAMES.all];
    const family = [...FAMILY_NAMES.all, ...ARAB_FAMILY_NAMES.all];
    expect(given.length).toBeGreaterThanOrEqual(300);
    expect(family.length).toBeGreaterThanOrEqual(300);
    for (const { arabic, latin } of [...given, ...family]) {
      expect(arabic).toMatch(/^[\u0621-\u064a ]+$/);
      for (const spelling of latin) expect(spelling).toMatch(/^[A-Z][A-Za-z' -]+$/);
    }
  });
});
