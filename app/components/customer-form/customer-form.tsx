import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { CsrfField } from '~/components/form/csrf-field';
import { OfflineAlert } from '~/components/form/offline-alert';
import { SubmitButton } from '~/components/form/submit-button';
import { ButtonLink } from '~/components/ui/button';
import { useLeaveGuard } from '~/lib/unsaved-work';
import { useT } from '~/lib/use-t';
import { BasicsSection } from './basics-section';
import { EvaluationSection } from './evaluation-section';
import type { FormValues } from './form-values';
import { IdentitySection } from './identity-section';
import { LeaveDialog } from './leave-dialog';
import { MarketingSection } from './marketing-section';
import type { Offers } from './offers';
import { Problems } from './problems';
import { ProgrammeSection } from './programme-section';
import { QualificationSection } from './qualification-section';
import { DuplicateAlert } from './refusals';
import type { Duplicate } from './save-customer.server';
import { useCustomerForm } from './use-customer-form';
import { useReveal } from './use-reveal';

const SECTIONS = [
  'basics',
  'qualification',
  'programme',
  'identity',
  'marketing',
  'evaluation',
] as const;

/** The whole record of a student, new or known. */
export function CustomerForm({
  values,
  lastResult,
  offers,
  submit,
  cancelTo,
  notices,
  offline,
  folded = false,
  duplicate,
  hidden,
}: {
  values: FormValues;
  lastResult: SubmissionResult<string[]> | undefined;
  offers: Offers;
  submit: string;
  cancelTo: string;
  notices?: ReactNode;
  /** The last try did not reach the server. */
  offline: boolean;
  /** Only the first section open. */
  folded?: boolean;
  /** Who has this phone and e-mail already, by the last answer; null for somebody out of sight. */
  duplicate: Duplicate | null | undefined;
  /** What an edit brings along: the version and the values that it started from. */
  hidden?: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const [form, fields] = useCustomerForm(values, lastResult);
  const section = { form, fields, offers, folded };
  const { blocker, onInput } = useLeaveGuard(useNavigation().state === 'submitting');
  const [edited, setEdited] = useState<unknown>(null);
  // Once something is changed, what the last answer said of it may be true no more.
  const isDuplicate = duplicate !== undefined && edited !== lastResult;
  useReveal();
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      onInput={() => {
        onInput();
        setEdited(lastResult);
      }}
      className="grid gap-4 [&_:is(input,select,textarea)]:scroll-mt-9"
    >
      <CsrfField />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* What Enter presses: the first button of a form, and the others only add and remove rows. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      {notices}
      {isDuplicate ? <DuplicateAlert duplicate={duplicate} /> : <Problems form={form} />}
      <nav aria-label={t('student:form.sections')}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`} className="text-muted hover:text-ink hover:underline">
                {t(`student:form.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <BasicsSection {...section} />
      <QualificationSection {...section} />
      <ProgrammeSection {...section} />
      <IdentitySection {...section} />
      <MarketingSection {...section} />
      <EvaluationSection {...section} />
      <div className="sticky bottom-bottombar z-sticky -mx-3.5 flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-3.5 py-3 md:mx-0 md:rounded-lg md:border md:shadow-pop">
        {offline && (
          <div className="w-full">
            <OfflineAlert />
          </div>
        )}
        <ButtonLink to={cancelTo} variant="quiet">
          {t('cancel')}
        </ButtonLink>
        <SubmitButton>{submit}</SubmitButton>
      </div>
      <LeaveDialog blocker={blocker} />
    </Form>
  );
}
