import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '~/lib/cn';

/** A message above a form. It is read out as soon as it appears. */
export function FormAlert({
  tone = 'danger',
  title,
  children,
}: {
  tone?: 'danger' | 'warn' | 'info' | 'good';
  title?: ReactNode;
  children?: ReactNode;
}) {
  const colours = {
    danger: 'bg-danger-soft text-danger',
    warn: 'bg-warn-soft text-warn',
    info: 'bg-info-soft text-info',
    good: 'bg-good-soft text-good',
  };
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cn('flex gap-2.5 rounded px-3.5 py-2.5 text-base', colours[tone])}
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** Field labels by name, for the links of the summary. */
export type Labels = Readonly<Record<string, string>>;

interface Summarised {
  id: string;
  errors: string[] | undefined;
  allErrors: Record<string, string[]>;
}

/**
 * After a refused submission: what is wrong with the form as a whole, how many fields need work,
 * and links to those whose label is known.
 */
export function ErrorSummary({ form, labels = {} }: { form: Summarised; labels?: Labels }) {
  const { t } = useTranslation();
  const fields = Object.entries(form.allErrors).filter(([name]) => name !== '');
  const general = form.errors ?? [];
  if (fields.length === 0 && general.length === 0) return null;
  if (fields.length === 0) return <FormAlert>{general.join(' ')}</FormAlert>;
  const listed = fields.filter(([name]) => labels[name]);
  return (
    <FormAlert title={t('formProblems', { count: fields.length })}>
      {general.length > 0 && <p>{general.join(' ')}</p>}
      {listed.length > 0 && (
        <ul className="mt-0.5 list-inside list-disc">
          {listed.map(([name, messages]) => (
            <li key={name}>
              <a href={`#${form.id}-${name}`} className="underline underline-offset-2">
                {labels[name]}
              </a>
              : {messages.join(' ')}
            </li>
          ))}
        </ul>
      )}
    </FormAlert>
  );
}
