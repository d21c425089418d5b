import { Link } from '@remix-run/react';
import type { RolePreview } from '#server/domain/roles/schema';
import { Bidi } from '~/components/ui/bidi';
import { Card } from '~/components/ui/card';
import { useT } from '~/lib/use-t';
import { ChangeLines } from './change-lines';

/** What a change to a role means, for the role and for each person who holds it. */
export function MeansCard({ changes, people, holders }: RolePreview) {
  const t = useT();
  return (
    <Card title={t('people:meansTitle')} outlined>
      <div role="status" className="grid gap-4">
        {changes.length === 0 ? (
          <p>{t('people:meansNothing')}</p>
        ) : (
          <>
            <section className="grid gap-1.5">
              <h3 className="text-sm font-semibold">{t('people:meansRole')}</h3>
              <ChangeLines changes={changes} />
            </section>
            {holders === 0 && <p className="text-muted">{t('people:meansNobody')}</p>}
            {people.map(({ id, name, changes: own, handsOver }) => (
              <section key={id} className="grid gap-1.5">
                <h3 className="text-sm font-semibold">
                  <Link to={`/admin/users/${id}`} className="hover:underline">
                    <Bidi>{name}</Bidi>
                  </Link>
                </h3>
                {own.length === 0 ? (
                  <p className="text-grid text-muted">{t('people:meansShielded')}</p>
                ) : (
                  <ChangeLines changes={own} />
                )}
                {handsOver && <p className="text-grid">{t('people:meansQueue')}</p>}
              </section>
            ))}
            {holders > people.length && (
              <p className="text-muted">
                {t('people:meansMore', { count: holders - people.length })}
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
