import type { CustomerOutput } from '#server/domain/customers/output';
import type { KeyValue } from '~/components/ui/key-value-list';
import { FactsCard } from './facts-card';
import { type FieldWords, fieldLabel, fieldValue } from './field-words';

interface RecordCardProps {
  student: CustomerOutput;
  words: FieldWords;
  editTo: string | undefined;
}

/**
 * Every degree's fields in reading order; a record holds only its own degree's. The scales stand
 * beside their scores, the tests follow line by line.
 */
const QUALIFICATION = [
  'certificate',
  'branch',
  'score',
  'scorePercent',
  'seatNumber',
  'satScore',
  'subjects',
  'bachelorDegree',
  'university',
  'major',
  'gpa',
  'masterDegree',
  'masterUniversity',
  'graduationYear',
  'experienceYears',
  'thesisTitle',
  'publications',
  'proposal',
  'proposalTitle',
  'targetSupervisors',
] as const;

/** What the student has studied so far: the fields of their degree. */
export function QualificationCard({
  student: { currentQualification: own },
  words,
  editTo,
}: RecordCardProps) {
  const { t, format } = words;
  const scaled = (value: number | null | undefined, scale: number | null | undefined) => {
    if (value == null) return null;
    return scale == null ? format.number(value) : format.outOf(value, scale);
  };
  const special: Record<string, string | null> = {
    score: scaled(own.score, own.scoreScale),
    gpa: scaled(own.gpa, own.gpaScale),
    scorePercent: own.scorePercent == null ? null : format.percent(own.scorePercent / 100, 2),
  };
  const items: KeyValue[] = QUALIFICATION.map((key) => ({
    label: fieldLabel(`currentQualification.${key}`, t),
    value: special[key] ?? fieldValue(`currentQualification.${key}`, own[key], words),
    ltr: key === 'seatNumber',
  }));
  const tests = (own.englishTests ?? []).map(({ test, score, expiresOn }, index) => ({
    label: `${fieldValue('currentQualification.englishTests.test', test, words)}${index > 0 ? ` ${format.number(index + 1)}` : ''}`,
    value: expiresOn ? (
      <>
        {format.number(score)}{' '}
        <span className="font-normal text-muted">
          · {t('student:validTo', { date: format.plainDate(expiresOn) })}
        </span>
      </>
    ) : (
      format.number(score)
    ),
  }));
  return (
    <FactsCard title={t('student:qualification')} items={[...items, ...tests]} editTo={editTo} />
  );
}

/** What the student wants to study, where and for how much. */
export function ProgrammeCard({ student: { desiredProgram }, words, editTo }: RecordCardProps) {
  const { t, format } = words;
  const { budget, currency, choices } = desiredProgram;
  const plain = (['fieldsOfStudy', 'countries', 'intakes', 'funding'] as const).map((key) => ({
    label: fieldLabel(`desiredProgram.${key}`, t),
    value: fieldValue(`desiredProgram.${key}`, desiredProgram[key], words),
  }));
  const items: KeyValue[] = [
    ...plain,
    {
      label: t('fields:desiredProgram.budget'),
      value:
        budget == null
          ? null
          : [format.number(budget), fieldValue('desiredProgram.currency', currency, words)]
              .filter(Boolean)
              .join(' '),
    },
    ...choices.map(({ rank, university, programme }) => ({
      label: t('student:choice', { n: rank }),
      value: [university, programme].filter(Boolean).join(' · '),
    })),
  ];
  return <FactsCard title={t('student:programme')} items={items} editTo={editTo} />;
}

/** Where the student came from. */
export function EnquiryCard({
  student: { marketing, tags, createdAt },
  words,
  editTo,
}: RecordCardProps) {
  const { t, format } = words;
  const keys = ['source', 'medium', 'campaign', 'referrer', 'partner'] as const;
  const items: KeyValue[] = [
    ...keys.map((key) => ({
      label: fieldLabel(`marketing.${key}`, t),
      value: fieldValue(`marketing.${key}`, marketing[key], words),
    })),
    { label: t('fields:marketing.attempts'), value: format.number(marketing.attempts) },
    { label: t('student:added'), value: format.date(createdAt) },
    { label: t('fields:tags'), value: tags.join(t('listSeparator')) },
  ];
  return <FactsCard title={t('student:enquiry')} items={items} editTo={editTo} />;
}
