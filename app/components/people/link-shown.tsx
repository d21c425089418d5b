import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Input } from '~/components/ui/input';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

export interface ShownLink {
  url: string;
  expiresAt: string;
  name: string;
}

/** A one-time link, in the only answer that ever carries it. */
export function LinkShown({ url, expiresAt, name }: ShownLink) {
  const t = useT();
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(url).then(() => setCopied(true));
  return (
    <Card title={t('people:link')} outlined>
      <div role="status" className="grid gap-2.5">
        <p className="text-base">
          {t('people:linkFor', { name, when: format.dateTime(expiresAt) })}{' '}
          <strong className="font-semibold">{t('people:linkOnce')}</strong>
        </p>
        <div className="flex gap-2">
          <Input
            readOnly
            dir="ltr"
            value={url}
            aria-label={t('people:link')}
            onFocus={({ target }) => target.select()}
            className="min-w-0 flex-1"
          />
          <Button onClick={copy} className="scripting-none:hidden">
            {t(copied ? 'copied' : 'copy')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
