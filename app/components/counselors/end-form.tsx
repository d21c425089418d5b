import { Form } from '@remix-run/react';
import { CsrfField } from '~/components/form/csrf-field';
import { Button, buttonStyle } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { useT } from '~/lib/use-t';

interface EndFormProps {
  agentId: string;
  name: string;
  version: number;
}

/** Ends a counselor's work: asked for in its place, with room for a reason. */
export function EndForm({ agentId, name, version }: EndFormProps) {
  const t = useT();
  return (
    <details className="group/end max-sm:w-full sm:open:w-full">
      <summary
        aria-label={t('assignment:endOf', { name })}
        className={buttonStyle({ size: 'sm', className: 'cursor-pointer list-none' })}
      >
        {t('assignment:end')}
      </summary>
      <Form method="post" className="mt-2 flex flex-wrap items-center gap-2" key={version}>
        <CsrfField />
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="agentId" value={agentId} />
        <input type="hidden" name="version" value={version} />
        <Input
          name="reason"
          maxLength={500}
          dir="auto"
          aria-label={t('assignment:reason')}
          placeholder={t('assignment:reason')}
          className="max-w-sm flex-1"
        />
        <Button type="submit" variant="danger">
          {t('assignment:endConfirm')}
        </Button>
      </Form>
    </details>
  );
}
