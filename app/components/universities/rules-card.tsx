import { Fragment } from 'react';
import { Bidi } from '~/components/ui/bidi';
import { Card } from '~/components/ui/card';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { ProgrammePage } from './programme-page.server';
import { ruleText } from './rule-text';

/** What a programme asks, as sets between which stands an "or". */
export function RulesCard({ programme, lists, countries }: ProgrammePage) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const { entryRules } = programme;
  const words = { t, format, locale, lists, countries };
  return (
    <Card title={t('universities:rules')}>
      {entryRules.length === 0 && (
        <p className="text-grid text-muted">{t('universities:noRules')}</p>
      )}
      <div className="grid gap-2.5">
        {entryRules.map(({ name, rules }, at) => (
          <Fragment key={JSON.stringify([name, rules])}>
            {at > 0 && (
              <p className="flex items-center gap-3 text-xs text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                {t('universities:or')}
              </p>
            )}
            <section>
              {name && (
                <h3 className="mb-1 text-sm font-semibold">
                  <Bidi>{name}</Bidi>
                </h3>
              )}
              {rules.length === 0 && (
                <p className="text-grid text-muted">{t('universities:noRules')}</p>
              )}
              <ul className="grid list-disc gap-1 ps-5 text-grid">
                {rules.map((rule) => (
                  <li key={JSON.stringify(rule)}>{ruleText(rule, words)}</li>
                ))}
              </ul>
            </section>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
