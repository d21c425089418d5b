import type { CustomerOutput } from '#server/domain/customers/output';
import { Phone } from '~/components/ui/bidi';
import type { KeyValue } from '~/components/ui/key-value-list';
import { telUrl } from './contact-links';
import { FactsCard } from './facts-card';
import { type FieldWords, fieldLabel, fieldValue } from './field-words';

const PLAIN = [
  'gender',
  'birthDate',
  'nationality',
  'residence',
  'city',
  'passportNumber',
  'passportExpiry',
  'nationalId',
  'preferredLanguage',
  'preferredChannel',
] as const;
const CODES = new Set<string>(['passportNumber', 'nationalId']);

const phoneLink = (phone: string) => (
  <a href={telUrl(phone)} className="hover:underline">
    <Phone value={phone} />
  </a>
);

/** Labels must differ: the second father's phone is "Father 2". */
const numbered = (label: string, index: number, { format }: FieldWords) =>
  index > 0 ? `${label} ${format.number(index + 1)}` : label;

/** Breaks before the @ rather than anywhere. */
function BreakableEmail({ email }: { email: string }) {
  const at = email.lastIndexOf('@');
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}

/** How the student is reached, and who they are on paper. */
export function ContactCard({
  student: { basicData },
  words,
  editTo,
}: {
  student: CustomerOutput;
  words: FieldWords;
  editTo: string | undefined;
}) {
  const { t } = words;
  const items: KeyValue[] = [
    {
      label: t('fields:basicData.customerPhone'),
      value: phoneLink(basicData.customerPhone),
      ltr: true,
    },
    ...basicData.otherPhones.map(({ phone, owner }, index) => ({
      label: numbered(
        owner === 'self'
          ? t('student:otherPhone')
          : fieldValue('basicData.otherPhones.owner', owner, words),
        index,
        words,
      ),
      value: phoneLink(phone),
      ltr: true,
    })),
    {
      label: t('fields:basicData.email'),
      value: basicData.email && (
        <a href={`mailto:${basicData.email}`} className="wrap-anywhere hover:underline">
          <BreakableEmail email={basicData.email} />
        </a>
      ),
      ltr: true,
    },
    ...PLAIN.map((key) => ({
      label: fieldLabel(`basicData.${key}`, t),
      value: fieldValue(`basicData.${key}`, basicData[key], words),
      ltr: CODES.has(key),
    })),
    ...basicData.guardians.map(({ name, relation, phone }, index) => ({
      label: numbered(
        t('student:guardian', {
          relation: fieldValue('basicData.guardians.relation', relation, words),
        }),
        index,
        words,
      ),
      value: (
        <>
          {name} {phone && phoneLink(phone)}
        </>
      ),
    })),
  ];
  return <FactsCard title={t('student:contact')} items={items} editTo={editTo} />;
}
