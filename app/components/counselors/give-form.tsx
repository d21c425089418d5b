import { Form, useNavigation } from '@remix-run/react';
import { AGENT_ROLES } from '#models/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import type { CounselorsAnswer } from './counselors-action.server';
import type { CounselorsPageData } from './counselors-page.server';

type GiveFormProps = Pick<CounselorsPageData, 'assignment' | 'counselors'> & {
  answer: CounselorsAnswer | undefined;
};

/** Gives the student a lead, hands the lead over, or adds a counselor beside. */
export function GiveForm({ assignment, counselors, answer }: GiveFormProps) {
  const t = useT();
  const pending = useNavigation().formData?.get('intent') === 'give';
  const refused = answer && 'refused' in answer && answer.given.intent === 'give' ? answer : null;
  const { assignedAgentId, agents, version } = assignment;
  const lead = agents.find((agent) => agent.agentId === assignedAgentId && !agent.to);
  return (
    <Form method="post" className="grid gap-4" key={version}>
      <CsrfField />
      <input type="hidden" name="intent" value="give" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="lead" value={assignedAgentId ?? ''} />
      {refused && <FormAlert>{refused.refused}</FormAlert>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="give-agent" label={t('assignment:counselor')} required>
          {(aria) => (
            <Select
              {...aria}
              name="agentId"
              defaultValue={refused?.given.agentId ?? ''}
              placeholder={t('choose')}
              options={counselors.map(({ id, name, presence }) => ({
                value: id,
                label:
                  presence === 'in' ? name : `${name} (${t(`vocabulary:presence.${presence}`)})`,
              }))}
            />
          )}
        </Field>
        <Field
          id="give-role"
          label={t('assignment:role')}
          hint={lead?.name ? t('assignment:leadHint', { name: lead.name }) : undefined}
        >
          {(aria) => (
            <Select
              {...aria}
              name="role"
              defaultValue={refused?.given.role ?? 'lead'}
              options={AGENT_ROLES.map((value) => ({
                value,
                label: t(`assignment:roleOf.${value}`),
              }))}
            />
          )}
        </Field>
      </div>
      <Field id="give-reason" label={t('assignment:reason')} hint={t('assignment:reasonHint')}>
        {(aria) => (
          <Input
            {...aria}
            name="reason"
            maxLength={500}
            dir="auto"
            defaultValue={refused?.given.reason ?? ''}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('assignment:submit')}
        </Button>
      </div>
    </Form>
  );
}
