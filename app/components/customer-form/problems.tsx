import { FormAlert } from '~/components/form/error-summary';
import { useT } from '~/lib/use-t';
import { fieldLabel } from '../student/field-words';
import type { CustomerForm } from './use-customer-form';

/** The problems of a long form by the names of their fields, each a link to it. */
export function Problems({ form }: { form: CustomerForm }) {
  const t = useT();
  if (form.status !== 'error') return null;
  const fields = Object.entries(form.allErrors).filter(([name]) => name !== '');
  if (fields.length === 0) return <FormAlert>{form.errors?.join(' ')}</FormAlert>;
  return (
    <FormAlert title={t('formProblems', { count: fields.length })}>
      <ul className="mt-0.5 grid gap-0.5">
        {fields.map(([name, messages]) => (
          <li key={name}>
            <a href={`#${form.id}-${name}`} className="underline underline-offset-2">
              {fieldLabel(name.split('[')[0] ?? name, t)}
            </a>
            {': '}
            {messages.join(' ')}
          </li>
        ))}
      </ul>
    </FormAlert>
  );
}
