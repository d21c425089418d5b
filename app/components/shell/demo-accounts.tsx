import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '~/components/ui/avatar';
import { Ltr } from '~/components/ui/bidi';
import type { DemoAccount } from '~/lib/demo-accounts.server';

/** The people of the demo. Choosing one fills in the form; without scripts the link does. */
export function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  onChoose: (account: DemoAccount) => void;
}) {
  const { t } = useTranslation('auth');
  const { t: word } = useTranslation('vocabulary');
  const [query] = useSearchParams();
  const choosing = (role: string) => {
    const next = new URLSearchParams(query);
    next.set('as', role);
    return `?${next}`;
  };
  return (
    <section aria-labelledby="demo-title" className="mt-8 border-t border-line pt-5">
      <h2 id="demo-title" className="text-base font-semibold">
        {t('demoTitle')}
      </h2>
      <p className="mb-3 text-sm text-muted">{t('demoIntro')}</p>
      <ul className="grid gap-1.5">
        {accounts.map((account) => (
          <li key={account.role}>
            <Link
              to={choosing(account.role)}
              onClick={(event) => {
                event.preventDefault();
                onChoose(account);
              }}
              className="flex min-h-11 items-center gap-3 rounded border border-line px-3 transition-colors hover:border-accent hover:bg-accent-soft"
            >
              <Avatar name={account.name} />
              <span className="flex-1 text-base font-medium">{word(`role.${account.role}`)}</span>
              <Ltr className="truncate text-sm text-muted">{account.email}</Ltr>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
