import type { KindStatistics } from '#server/domain/system/schema';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

/** One kind of answer: what it is, how long it is kept, and its numbers. */
export function CacheKindRow({ kind, ttlSeconds, hitRate, ...statistics }: KindStatistics) {
  const t = useT();
  const format = useFormat();
  const { entries, hits, sharedHits, misses, evictions, invalidations } = statistics;
  const numbers = [
    { label: t('system:entries'), value: entries },
    { label: t('system:hits'), value: hits },
    { label: t('system:sharedHits'), value: sharedHits },
    { label: t('system:misses'), value: misses },
    { label: t('system:invalidations'), value: invalidations },
    { label: t('system:evictions'), value: evictions },
  ];
  return (
    <li className="grid grid-cols-2 gap-x-4 gap-y-3 border-t border-line px-4 py-3.5 md:gap-x-6 md:grid-cols-[minmax(10rem,1fr)_minmax(9rem,1fr)_4fr] md:items-center">
      <div>
        <h3 className="text-base font-semibold">{t(`system:kind.${kind}`)}</h3>
        <p className="text-sm text-muted">{t('system:keptFor', { count: ttlSeconds / 60 })}</p>
      </div>
      <div>
        <p className="num text-2xl leading-7 font-semibold">
          {hitRate === null ? t('none') : format.percent(hitRate)}
        </p>
        <p className="text-sm text-muted">{t('system:hitRate')}</p>
      </div>
      <dl className="col-span-2 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3 md:col-span-1 xl:grid-cols-6">
        {numbers.map(({ label, value }) => (
          <div key={label} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="num font-medium">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
