import { Form } from '@remix-run/react';
import { Eraser } from 'lucide-react';
import type { z } from 'zod';
import type { cacheStatisticsOutput } from '#server/domain/system/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { SubmitButton } from '~/components/form/submit-button';
import { Card } from '~/components/ui/card';
import { Chip, type Tone } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';
import { CacheKindRow } from './cache-kind-row';

export type CacheStatistics = z.output<typeof cacheStatisticsOutput>;

const TONE: Record<CacheStatistics['redis'], Tone> = {
  connected: 'good',
  away: 'warn',
  off: 'neutral',
};

/** How well the caches do, and the button that empties them. */
export function CacheCard({ caches, mayClear }: { caches: CacheStatistics; mayClear: boolean }) {
  const t = useT();
  const { redis, kinds } = caches;
  return (
    <Card
      flush
      title={t('system:caches')}
      actions={<Chip tone={TONE[redis]}>{t(`system:redis.${redis}`)}</Chip>}
    >
      <p className="px-4 py-3 text-sm text-muted text-pretty">
        {t('system:cachesAbout')} {t(`system:redisAbout.${redis}`)}
      </p>
      <ul>
        {kinds.map((statistics) => (
          <CacheKindRow key={statistics.kind} {...statistics} />
        ))}
      </ul>
      {mayClear && (
        <Form
          method="post"
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2.5 border-t border-line px-4 py-3"
        >
          <CsrfField />
          <p className="min-w-0 flex-1 basis-56 text-sm text-muted text-pretty">
            {t('system:clearAbout')}
          </p>
          <SubmitButton
            variant="secondary"
            name="intent"
            value="clearCache"
            icon={<Eraser aria-hidden="true" className="size-4" />}
          >
            {t('system:clear')}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
