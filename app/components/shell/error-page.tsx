import {
  CloudOff,
  Compass,
  GitCompareArrows,
  Hourglass,
  type LucideIcon,
  ShieldAlert,
  Wrench,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '~/components/ui/bidi';
import { ButtonLink } from '~/components/ui/button';
import { useApp } from '~/lib/use-app';

type Kind = 'notFound' | 'forbidden' | 'conflict' | 'rateLimited' | 'unavailable' | 'server';

const ICONS: Record<Kind, LucideIcon> = {
  notFound: Compass,
  forbidden: ShieldAlert,
  conflict: GitCompareArrows,
  rateLimited: Hourglass,
  unavailable: CloudOff,
  server: Wrench,
};

const KINDS: Record<number, Kind> = {
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'conflict',
  429: 'rateLimited',
  503: 'unavailable',
};

/** What happened, what to do about it, and the id to quote when asking for help. */
export function ErrorPage({ status, requestId }: { status: number; requestId?: string }) {
  const { t } = useTranslation('errors');
  const { t: word } = useTranslation();
  const { requestId: pageRequestId } = useApp();
  const kind = KINDS[status] ?? 'server';
  const Icon = ICONS[kind];
  const quoted = requestId || pageRequestId;
  const body = kind === 'server' && !quoted ? t('serverBodyNoId') : t(`${kind}Body`);
  const again = kind === 'server' || kind === 'unavailable' || kind === 'rateLimited';
  return (
    <div className="mx-auto grid max-w-lg justify-items-center px-5 py-16 text-center sm:py-24">
      <div className="mb-5 grid size-14 place-items-center rounded-xl bg-accent-soft text-accent-text">
        <Icon aria-hidden="true" className="size-6" strokeWidth={1.8} />
      </div>
      <h1 className="text-xl font-bold tracking-tight text-balance">{t(`${kind}Title`)}</h1>
      <p className="mt-2 text-base text-muted text-pretty">{body}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        {again ? (
          <ButtonLink to="" reloadDocument variant="primary">
            {word('retry')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/customers?search=" variant="primary">
            {t('toStudents')}
          </ButtonLink>
        )}
        <ButtonLink to="/">{t('toMyDay')}</ButtonLink>
      </div>
      {quoted && (
        <p className="mt-8 text-sm text-muted">
          {t('requestId')}: <Ltr className="select-all font-medium text-ink">{quoted}</Ltr>
        </p>
      )}
    </div>
  );
}
