import type { ChecklistItem } from '#models/customer-types';
import {
  type DegreeType,
  type DOCUMENT_STATUSES,
  SALES_STATUSES,
  type SalesStatus,
} from '#models/vocabulary';
import type { Random } from './people/random';

const EVERYONE = ['passport', 'photo', 'english_test'] as const;
/** What applicants for each degree are usually asked for. */
export const DOCUMENTS_ASKED: Record<DegreeType, readonly string[]> = {
  bachelor: ['school_certificate', 'school_transcript', ...EVERYONE],
  master: ['bachelor_certificate', 'bachelor_transcript', 'cv', 'motivation_letter', ...EVERYONE],
  phd: [
    'bachelor_certificate',
    'master_certificate',
    'master_transcript',
    'cv',
    'research_proposal',
    'recommendation_letters',
    ...EVERYONE,
  ],
};

const REMARKS = [
  'The scan is cut off; send all four corners',
  'Expired; a new one is needed',
  'الصورة غير واضحة، برجاء إعادة الإرسال',
] as const;

const COLLECTING = SALES_STATUSES.indexOf('documents_pending');
const COMPLETE = SALES_STATUSES.indexOf('ready_to_apply');
const LAST = SALES_STATUSES.indexOf('enrolled');

/** The checklist of a student who stands at a stage; empty before documents are asked for. */
export function checklistOf(
  random: Random,
  degree: DegreeType,
  status: SalesStatus,
): ChecklistItem[] {
  const stage = SALES_STATUSES.indexOf(status);
  if (stage < COLLECTING || stage > LAST) return [];
  return DOCUMENTS_ASKED[degree].map((kind) => {
    const state = stage >= COMPLETE ? 'verified' : collecting(random);
    return {
      kind,
      status: state,
      ...(state === 'rejected' ? { remark: random.pick(REMARKS) } : {}),
    };
  });
}

function collecting(random: Random): (typeof DOCUMENT_STATUSES)[number] {
  const luck = random.next();
  if (luck < 0.4) return 'awaiting';
  if (luck < 0.65) return 'received';
  return luck < 0.92 ? 'verified' : 'rejected';
}
