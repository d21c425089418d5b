import type { FormControl } from '~/components/form/form-control';
import { TextField } from '~/components/form/text-field';
import { useT } from '~/lib/use-t';

/** A label in both languages, each in its own direction. */
export function WordFields({ en, ar }: { en: FormControl; ar: FormControl }) {
  const t = useT();
  return (
    <>
      <TextField field={en} label={t('settings:en')} dir="ltr" lang="en" autoComplete="off" />
      <TextField field={ar} label={t('settings:ar')} dir="rtl" lang="ar" autoComplete="off" />
    </>
  );
}
