import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import type { ContactAnswer } from './contact-action.server';
import { LogForm, PlanForm } from './contact-form';
import type { contactPage } from './contact-page.server';

/** The contact forms on a page of their own, for browsers without scripts and for new tabs. */
export function ContactScreen({
  kind,
  name,
  title: _title,
  ...contact
}: Awaited<ReturnType<typeof contactPage>>) {
  const t = useT();
  const { answer, offline } = useAnswer<ContactAnswer>();
  const ContactForm = kind === 'log' ? LogForm : PlanForm;
  return (
    <Page
      title={t(kind === 'log' ? 'followups:logTitle' : 'followups:planTitle')}
      subtitle={t('followups:logAbout', { name })}
      back={{ to: contact.returnTo, label: t('back') }}
      width="form"
    >
      <Card>
        <ContactForm
          {...contact}
          offline={offline}
          lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined}
          footer={
            <ButtonLink to={contact.returnTo} variant="quiet">
              {t('cancel')}
            </ButtonLink>
          }
        />
      </Card>
    </Page>
  );
}
