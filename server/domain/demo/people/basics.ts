import type { DegreeType } from '#models/vocabulary';
import { abroad, COUNTRIES, type CountryCode, phoneAt } from './countries';
import { DAY, dayOf } from './days';
import { type GeneratedName, nameOf } from './names';
import { nationalIdOf } from './national-id';
import type { GeneratedBasics } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

export interface Circumstances {
  seed: number;
  index: number;
  degreeType: DegreeType;
  nation: CountryCode;
  createdAt: Date;
  /** Everything an application needs must be there. */
  complete: boolean;
}

const scripts = weighted<'both' | 'latin' | 'arabic'>([
  ['both', 55],
  ['arabic', 25],
  ['latin', 20],
]);
const channel = weighted<'phone' | 'whatsapp' | 'email'>([
  ['whatsapp', 62],
  ['phone', 31],
  ['email', 7],
]);
const host = weighted([
  ['gmail.com', 76],
  ['yahoo.com', 10],
  ['hotmail.com', 7],
  ['outlook.com', 5],
  ['icloud.com', 2],
]);
const AGES: Record<DegreeType, readonly [mean: number, deviation: number, least: number]> = {
  bachelor: [18.3, 0.9, 16.5],
  master: [26.5, 3, 21.5],
  phd: [32, 4.2, 25],
};
/** Phones of a person: own, a parent's, a second own. */
const PHONES_EACH = 3;

export function basicsOf(random: Random, circumstances: Circumstances): GeneratedBasics {
  const { seed, index, degreeType, nation, createdAt, complete } = circumstances;
  const gender = random.chance(0.52) ? 'male' : 'female';
  const name = nameOf(random, gender, nation === 'EG');
  const residence = random.chance(0.86) ? nation : abroad(random);
  const country = COUNTRIES[residence];
  const phone = (which: number) => phoneAt(country, index * PHONES_EACH + which, seed);
  const birth = birthOf(random, degreeType, createdAt);
  const parent = degreeType === 'bachelor' && random.chance(0.7);
  const script = scripts(random);
  const arabic = script !== 'latin';
  const latin = script !== 'arabic';
  return {
    customerName: arabic && (!latin || random.chance(0.5)) ? name.arabic : name.latin,
    customerPhone: phone(0),
    otherPhones: [
      ...(parent
        ? [{ phone: phone(1), owner: 'father' as const, whatsapp: random.chance(0.5) }]
        : []),
      ...(random.chance(0.15) ? [{ phone: phone(2), owner: 'self' as const, whatsapp: true }] : []),
    ],
    email: complete || random.chance(0.8) ? emailOf(random, name, index) : null,
    gender,
    birthDate: dayOf(birth),
    nationality: nation,
    residence,
    city: random.pick<string>(country.cities),
    preferredLanguage: random.chance(script === 'latin' ? 0.4 : 0.92) ? 'ar' : 'en',
    preferredChannel: channel(random),
    guardians: parent ? [guardianOf(name, script, phone(1))] : [],
    consent: { contact: true, marketing: random.chance(0.8), at: createdAt.toISOString() },
    // Last, because a literal that goes on after a spread is several times slower to build.
    ...(arabic && { nameArabic: name.arabic }),
    ...(latin && { nameLatin: name.latin }),
    ...papersOf(random, circumstances, birth, gender),
  };
}

function guardianOf({ father }: GeneratedName, script: string, phone: string) {
  return {
    name: script === 'latin' ? father.latin : father.arabic,
    relation: 'father' as const,
    phone,
  };
}

function birthOf(random: Random, degreeType: DegreeType, createdAt: Date): number {
  const [mean, deviation, least] = AGES[degreeType];
  const years = Math.max(least + random.next(), random.around(mean, deviation));
  return createdAt.getTime() - Math.floor(years * 365.25) * DAY;
}

function emailOf(random: Random, { first, last }: GeneratedName, index: number): string {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const joint = random.pick(['.', '_', '']);
  return `${letters(first)}${joint}${letters(last)}${index.toString(36)}@${host(random)}`;
}

function papersOf(
  random: Random,
  { nation, createdAt, complete, degreeType }: Circumstances,
  birth: number,
  gender: 'male' | 'female',
) {
  const passport = complete || random.chance(degreeType === 'bachelor' ? 0.2 : 0.4);
  const expiry = createdAt.getTime() + random.int(200, 2500) * DAY;
  return {
    ...(passport && { passportNumber: `A${random.digits(8)}`, passportExpiry: dayOf(expiry) }),
    ...(nation === 'EG' &&
      random.chance(0.35) && { nationalId: nationalIdOf(random, birth, gender) }),
  };
}
