import type { Source } from '#models/vocabulary';
import { DAY } from './days';
import type { GeneratedMarketing } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

const source = weighted<Source>([
  ...([
    ['facebook', 27],
    ['website', 16],
    ['whatsapp', 12],
    ['instagram', 11],
  ] as const),
  ...([
    ['referral', 9],
    ['tiktok', 7],
    ['google', 7],
    ['school_fair', 4],
  ] as const),
  ...([
    ['partner', 3],
    ['phone', 2],
    ['walk_in', 1.5],
    ['other', 0.5],
  ] as const),
]);

const MEDIUMS: Record<Source, string> = {
  facebook: 'paid_social',
  instagram: 'paid_social',
  tiktok: 'paid_social',
  google: 'cpc',
  website: 'organic',
  whatsapp: 'chat',
  referral: 'word_of_mouth',
  school_fair: 'event',
  partner: 'partner',
  phone: 'call',
  walk_in: 'office',
  other: 'other',
};
const TOPICS = [
  'study-abroad',
  'medicine',
  'engineering',
  'scholarships',
  'masters',
  'open-day',
] as const;
const FAIRS = [
  'Cairo Education Fair',
  'Alexandria Schools Day',
  'EduExpo',
  'STEM Schools Tour',
] as const;
const PARTNERS = [
  'Nile Tutors',
  'Bright Future Center',
  'Global Path',
  'Al Manara School',
] as const;

/** How the person found us and how often; the last touch is never after `now`. */
export function marketingOf(random: Random, createdAt: Date, now: Date): GeneratedMarketing {
  const from = source(random);
  const attempts = random.chance(0.12) ? random.int(2, 5) : 1;
  const touched = createdAt.getTime() + (attempts > 1 ? random.next() * 90 * DAY : 0);
  const lead = random.chance(0.3) ? random.next() * 10 * DAY : 0;
  return {
    source: from,
    medium: MEDIUMS[from],
    ...detail(random, from, createdAt),
    firstTouchAt: new Date(Math.floor(createdAt.getTime() - lead)),
    lastTouchAt: new Date(Math.floor(Math.min(touched, now.getTime()))),
    attempts,
  };
}

function detail(random: Random, from: Source, at: Date): Partial<GeneratedMarketing> {
  if (from === 'school_fair') return { campaign: random.pick(FAIRS) };
  if (from === 'partner') return { partner: random.pick(PARTNERS) };
  if (from === 'referral') return { referrer: random.chance(0.6) ? 'enrolled student' : 'family' };
  const paid = MEDIUMS[from] === 'paid_social' || MEDIUMS[from] === 'cpc';
  if (!paid) return {};
  const quarter = Math.floor(at.getUTCMonth() / 3) + 1;
  return { campaign: `${random.pick(TOPICS)}-${at.getUTCFullYear()}-q${quarter}` };
}
