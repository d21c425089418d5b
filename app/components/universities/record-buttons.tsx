import { IntentButton } from '~/components/people/intent-button';
import { useT } from '~/lib/use-t';

/** Switches a record on or off, and moves it to the recycle bin. */
export function RecordButtons({ version, active }: { version: number; active: boolean }) {
  const t = useT();
  const beside = <input type="hidden" name="_version" value={version} />;
  return (
    <div className="flex flex-wrap gap-2">
      <IntentButton intent={active ? 'deactivate' : 'activate'} beside={beside}>
        {t(active ? 'universities:deactivate' : 'universities:activate')}
      </IntentButton>
      <IntentButton intent="delete" variant="danger" beside={beside}>
        {t('universities:delete')}
      </IntentButton>
    </div>
  );
}
