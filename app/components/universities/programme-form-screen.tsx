import { SubmitButton } from '~/components/form/submit-button';
import { ZodForm } from '~/components/form/zod-form';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import type { AdmissionAnswer } from './answer.server';
import { ChoiceBoxes } from './choice-boxes';
import { nameIn } from './named';
import { Notes } from './notes';
import { ProgrammeBasics } from './programme-basics';
import type { ProgrammeFormPage } from './programme-form-page.server';
import { ProgrammeMoney } from './programme-money';
import { RulesEditor } from './rules-editor';
import { useProgrammeForm } from './use-programme-form';

/** A programme as people write it: what it is, costs, asks and wants to see. */
export function ProgrammeFormScreen({ heading, programme, university, offers }: ProgrammeFormPage) {
  const t = useT();
  const { locale } = useApp();
  const { answer } = useAnswer<AdmissionAnswer>();
  const [form, fields] = useProgrammeForm(programme, answer?.lastResult);
  const back = programme ? `/programmes/${programme.id}` : `/universities/${university.id}`;
  const { lists } = offers;
  return (
    <Page
      title={heading}
      back={{ to: back, label: nameIn(programme ?? university, locale) }}
      width="form"
    >
      <Notes />
      <ZodForm form={form}>
        <input type="hidden" name="_version" value={programme?.version ?? 0} />
        {/* What Enter presses: the other buttons add and remove rows. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <ProgrammeBasics fields={fields} lists={lists} />
        <ProgrammeMoney fields={fields} lists={lists} />
        <RulesEditor form={form} field={fields.entryRules} offers={offers} />
        <Card>
          <ChoiceBoxes
            field={fields.requiredDocuments}
            legend={t('universities:documents')}
            options={optionsOf(lists.documentKinds, locale)}
          />
        </Card>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t('universities:save')}</SubmitButton>
          <ButtonLink to={back}>{t('cancel')}</ButtonLink>
        </div>
      </ZodForm>
    </Page>
  );
}
