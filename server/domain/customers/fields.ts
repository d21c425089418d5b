import { z } from 'zod';
import { GENDERS } from '#models/vocabulary';
import { emailSchema } from '#server/domain/auth/schema';
import { phoneSchema } from '#server/domain/people/phone';
import { country, lines, text } from '#server/kernel/text-fields';

/** The building blocks of a customer. Every transform is idempotent: parsing twice changes nothing. */
const texts = (max: number) => z.array(text()).max(max);
/**
 * The key of an entry of a configured list. A write that chooses one is checked against the settings;
 * what the record already held comes by here as well and is left alone, whatever it is.
 */
const choice = text(60);
const day = z.iso.date();

export const basicData = z.strictObject({
  customerName: text(),
  nameArabic: text().optional(),
  nameLatin: text().optional(),
  customerPhone: phoneSchema,
  otherPhones: z
    .array(
      z.strictObject({
        phone: phoneSchema,
        owner: choice.default('self'),
        whatsapp: z.boolean().default(false),
      }),
    )
    .max(10)
    .optional(),
  email: emailSchema.optional(),
  gender: z.enum(GENDERS).optional(),
  birthDate: day.optional(),
  nationality: country.optional(),
  residence: country.optional(),
  city: text(100).optional(),
  passportNumber: text(30).optional(),
  passportExpiry: day.optional(),
  nationalId: text(30).optional(),
  preferredLanguage: choice.optional(),
  preferredChannel: choice.optional(),
  guardians: z
    .array(
      z.strictObject({
        name: text(),
        relation: choice,
        phone: phoneSchema.optional(),
        email: emailSchema.optional(),
      }),
    )
    .max(5)
    .optional(),
  consent: z
    .strictObject({ contact: z.boolean(), marketing: z.boolean(), at: z.iso.datetime().optional() })
    .optional(),
});

export const marketing = z.strictObject({
  source: choice.optional(),
  medium: text(60).optional(),
  campaign: text(120).optional(),
  referrer: text(300).optional(),
  partner: text(120).optional(),
});

const englishTests = z
  .array(
    z.strictObject({
      test: choice,
      score: z.number().min(0).max(700),
      takenOn: day.optional(),
      expiresOn: day.optional(),
    }),
  )
  .max(10)
  .optional();

const graduationYear = z.number().int().min(1950).max(2100).optional();

export const bachelorQualification = z.strictObject({
  certificate: choice.optional(),
  branch: choice.optional(),
  score: z.number().min(0).max(10_000).optional(),
  scoreScale: z.number().min(1).max(10_000).optional(),
  scorePercent: z.number().min(0).max(100).optional(),
  seatNumber: text(30).optional(),
  satScore: z.number().int().min(400).max(1600).optional(),
  subjects: z
    .array(z.strictObject({ name: text(80), grade: text(10) }))
    .max(20)
    .optional(),
  graduationYear,
  englishTests,
});

export const masterQualification = z.strictObject({
  bachelorDegree: text().optional(),
  university: text().optional(),
  major: text().optional(),
  gpa: z.number().min(0).max(100).optional(),
  gpaScale: z.number().min(4).max(100).optional(),
  graduationYear,
  experienceYears: z.number().min(0).max(60).optional(),
  englishTests,
});

export const phdQualification = masterQualification.extend({
  masterDegree: text().optional(),
  masterUniversity: text().optional(),
  thesisTitle: text(500).optional(),
  publications: z.array(text(500)).max(50).optional(),
  proposal: choice.optional(),
  proposalTitle: text(500).optional(),
  targetSupervisors: texts(20).optional(),
});

export const desiredProgram = z.strictObject({
  fieldsOfStudy: texts(10).optional(),
  countries: z.array(country).max(10).optional(),
  intakes: z.array(text(30)).max(6).optional(),
  budget: z.number().min(0).max(10_000_000).optional(),
  currency: choice.optional(),
  funding: choice.optional(),
  choices: z
    .array(
      z.strictObject({
        rank: z.number().int().min(1).max(20),
        university: text(),
        programme: text().optional(),
      }),
    )
    .max(20)
    .optional(),
});

export const evaluation = z.strictObject({
  salesStatus: choice.optional(),
  lostReason: choice.optional(),
  rating: choice.optional(),
  score: z.number().min(0).max(100).optional(),
  nextStep: text(500).optional(),
});

export const tags = z.array(text(40)).max(30);

/** What is noted as a student enters a stage: lines are kept. */
export const stageNote = lines(2_000);
