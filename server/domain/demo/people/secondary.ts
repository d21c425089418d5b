import type { Certificate } from '#models/vocabulary';
import type { CertificateBranch, GeneratedQualification } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

const egyptian = weighted<Certificate>([
  ...([
    ['thanaweya_amma', 66],
    ['azhar', 10],
    ['igcse', 9],
    ['american_diploma', 6],
  ] as const),
  ...([
    ['technical', 4],
    ['stem', 2.5],
    ['ib', 1.5],
    ['arab_secondary', 1],
  ] as const),
]);
const foreign = weighted<Certificate>([
  ...([
    ['arab_secondary', 76],
    ['igcse', 11],
    ['american_diploma', 9],
    ['ib', 4],
  ] as const),
]);
const general = weighted<CertificateBranch>([
  ['science', 48],
  ['literary', 31],
  ['mathematics', 21],
]);
const technical = weighted<CertificateBranch>([
  ['industrial', 55],
  ['commercial', 30],
  ['agricultural', 15],
]);

const SUBJECTS = [
  ...['Mathematics', 'Physics', 'Chemistry', 'Biology', 'English', 'Arabic', 'Religion'],
  ...['Computer Science', 'Economics', 'Business Studies', 'ICT', 'Accounting'],
] as const;
const GRADES = weighted([
  ['A*', 14],
  ['A', 24],
  ['B', 28],
  ['C', 20],
  ['D', 9],
  ['E', 5],
]);
/** From this year on Thanaweya Amma is marked out of 320; before, out of 410. */
const REFORM_YEAR = 2025;

/** A school-leaving certificate with its score in its own scale and in percent. */
export function secondaryOf(
  random: Random,
  home: boolean,
  graduationYear: number,
): GeneratedQualification {
  const certificate = (home ? egyptian : foreign)(random);
  const percent = Math.min(99.8, Math.max(50, random.around(79, 11)));
  return {
    certificate,
    graduationYear,
    ...detailsOf(random, certificate, percent, graduationYear),
  };
}

function detailsOf(
  random: Random,
  certificate: Certificate,
  percent: number,
  year: number,
): GeneratedQualification {
  switch (certificate) {
    case 'thanaweya_amma':
      return {
        ...marks(percent, year >= REFORM_YEAR ? 320 : 410),
        branch: general(random),
        seatNumber: seat(random),
      };
    case 'azhar': {
      const branch = random.chance(0.6) ? 'scientific' : 'literary';
      return {
        ...marks(percent, branch === 'scientific' ? 650 : 590),
        branch,
        seatNumber: seat(random),
      };
    }
    case 'igcse':
      return { ...marks(percent, 100), subjects: subjectsOf(random), branch: 'general' };
    case 'american_diploma':
      return { ...marks(percent, 4, 100), satScore: satOf(random, percent), branch: 'general' };
    case 'ib':
      return { ...marks(percent, 45), branch: 'general' };
    case 'stem':
      return {
        ...marks(percent, 700),
        branch: random.chance(0.5) ? 'science' : 'mathematics',
        seatNumber: seat(random),
      };
    case 'technical':
      return { ...marks(percent, 100), branch: technical(random), seatNumber: seat(random) };
    case 'arab_secondary':
      return {
        ...marks(percent, 100, 10),
        branch: random.chance(0.68) ? 'scientific' : 'literary',
      };
  }
}

/** A score in steps of one over `steps`, and the percentage that follows from it. */
function marks(percent: number, scale: number, steps = scale > 100 ? 2 : 1) {
  const score = Math.round((percent / 100) * scale * steps) / steps;
  return { score, scoreScale: scale, scorePercent: Math.round((score / scale) * 10_000) / 100 };
}

function seat(random: Random): string {
  return String(random.int(1_000_000, 1_999_999));
}

function satOf(random: Random, percent: number): number {
  const score = 800 + (percent - 50) * 14 + random.around(0, 70);
  return Math.min(1600, Math.max(400, Math.round(score / 10) * 10));
}

function subjectsOf(random: Random): { name: string; grade: string }[] {
  const first = random.int(0, 4);
  return SUBJECTS.slice(first, first + 8).map((name) => ({ name, grade: GRADES(random) }));
}
