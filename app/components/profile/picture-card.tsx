import { Form, useNavigation } from '@remix-run/react';
import { CsrfField } from '~/components/form/csrf-field';
import { IntentButton } from '~/components/people/intent-button';
import { Avatar, pictureOf } from '~/components/ui/avatar';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useT } from '~/lib/use-t';
import type { ProfilePage } from './profile.server';

/** One's face: uploaded, shown, taken away. */
export function PictureCard({ user }: Pick<ProfilePage, 'user'>) {
  const t = useT();
  const pending = useNavigation().formAction === '/profile/avatar';
  return (
    <Card title={t('people:picture')}>
      <div className="flex flex-wrap items-start gap-4">
        <Avatar
          name={user.name}
          src={pictureOf(user) && `${pictureOf(user)}&size=large`}
          size="lg"
          className="size-20 text-xl"
        />
        <div className="grid min-w-0 flex-1 gap-3">
          <Form
            method="post"
            action="/profile/avatar"
            encType="multipart/form-data"
            className="grid gap-2.5"
          >
            <CsrfField />
            <label htmlFor="picture" className="text-sm font-medium">
              {t('people:pictureChoose')}
            </label>
            <input
              id="picture"
              type="file"
              name="picture"
              required
              accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
              aria-describedby="picture-hint"
              className="w-full min-w-0 text-base file:me-3 file:min-h-9 file:rounded file:border file:border-line-strong file:bg-surface file:px-3 file:font-medium file:text-ink"
            />
            <p id="picture-hint" className="text-sm text-muted">
              {t('people:pictureHint')}
            </p>
            <Button
              type="submit"
              variant="primary"
              pending={pending}
              className="justify-self-start"
            >
              {t('people:pictureUpload')}
            </Button>
          </Form>
          {user.avatarVersion > 0 && (
            <IntentButton intent="removePicture" action="/profile">
              {t('people:pictureRemove')}
            </IntentButton>
          )}
        </div>
      </div>
    </Card>
  );
}
