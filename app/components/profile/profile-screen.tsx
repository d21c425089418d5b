import type { SubmissionResult } from '@conform-to/react';
import { useSearchParams } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { DoneNote } from '~/components/people/done-note';
import { RightsCard } from '~/components/people/rights-card';
import { Page } from '~/components/shell/page';
import { Ltr } from '~/components/ui/bidi';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { DetailsCard } from './details-card';
import { PasswordCard } from './password-card';
import { PictureCard } from './picture-card';
import type { ProfilePage } from './profile.server';

interface Answer {
  lastResult?: SubmissionResult<string[]>;
  password?: SubmissionResult<string[]>;
}

/** One's own account. */
export function ProfileScreen({ user }: ProfilePage) {
  const t = useT();
  const { answer } = useAnswer<Answer>();
  const problem = useSearchParams()[0].get('problem');
  return (
    <Page title={t('people:profile')} subtitle={<Ltr>{user.email}</Ltr>}>
      <DoneNote />
      {(problem === 'picture' || problem === 'pictureLarge') && (
        <FormAlert>{t(`people:refused.${problem}`)}</FormAlert>
      )}
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <div className="grid gap-3.5">
          <DetailsCard user={user} lastResult={answer?.lastResult} />
          <PictureCard user={user} />
          <PasswordCard lastResult={answer?.password} />
        </div>
        <RightsCard title={t('people:ownRights')} rights={user.rights} />
      </div>
    </Page>
  );
}
