import type { FollowupOutcome } from '#models/vocabulary';
import type { Random } from './people/random';

type Notes = readonly [string, ...string[]];

/** What counselors write, in the language of the moment. */
const NOTES: Partial<Record<FollowupOutcome, Notes>> = {
  answered: [
    'Talked through the programme and the fees. Will read the brochure.',
    'شرحت له خطوات التقديم والمستندات المطلوبة.',
    'Asked about the intake in September and about housing.',
    'سأل عن مواعيد الدراسة والسكن الجامعي.',
  ],
  no_answer: ['Rang twice.', 'لم يرد على المكالمة، أرسلت رسالة واتساب.', 'Phone is switched off.'],
  busy: ['In class, call after four.', 'مشغول الآن، نتصل به مساءً.'],
  callback_requested: ['Wants a call when the father is home.', 'طلب الاتصال بعد صلاة المغرب.'],
  interested: [
    'Keen on Germany, wants to compare two universities.',
    'مهتم جدًا ويريد بدء إجراءات التقديم هذا الأسبوع.',
    'Sent the checklist; the passport is being renewed.',
    'متحمس، وسيرسل شهادة الثانوية خلال يومين.',
  ],
  needs_time: ['Deciding after the results are out.', 'ينتظر نتيجة الامتحانات ثم يقرر.'],
  price_objection: [
    'Fees are above the budget; asked about scholarships.',
    'يرى المصاريف مرتفعة وسأل عن التقسيط.',
  ],
  parent_decides: [
    'The mother wants to visit the office first.',
    'القرار عند والده، حددنا موعدًا لزيارة المكتب.',
  ],
};

const PLANNED: Notes = [
  'Ask about the transcript.',
  'متابعة استلام جواز السفر.',
  'Confirm the choice of programme.',
  'مراجعة المستندات الناقصة.',
  'Go through the offer letter together.',
];

export function noteOf(random: Random, outcome: FollowupOutcome | null): string {
  if (!outcome) return random.chance(0.5) ? `<p>${random.pick(PLANNED)}</p>` : '';
  const notes = NOTES[outcome];
  return notes && random.chance(0.85) ? `<p>${random.pick(notes)}</p>` : '';
}
