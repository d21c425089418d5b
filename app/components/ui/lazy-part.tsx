import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reloadForNewBuild } from '~/lib/new-build';
import { FormAlert } from '../form/error-summary';
import { Button } from './button';

/**
 * A part of a screen that is fetched when it is first shown. When it does not come, the rest of the
 * screen stays and the part can be asked for again. `preload` fetches it ahead.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  // A lazy component keeps its failure for good: another try needs another one.
  const ask = () =>
    lazy(async () => {
      const { default: Loaded } = await load();
      return { default: ({ given }: { given: Props }) => <Loaded {...given} /> };
    });
  let part = ask();
  function LazyPart(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const Part = part;
    const retry = () => {
      part = ask();
      setAttempt((count) => count + 1);
    };
    return (
      <PartBoundary key={attempt} fallback={<PartFailed onRetry={retry} />}>
        <Suspense fallback={null}>
          <Part given={props} />
        </Suspense>
      </PartBoundary>
    );
  }
  LazyPart.preload = () => void load().catch(() => undefined);
  return LazyPart;
}

interface BoundaryProps {
  fallback: ReactNode;
  children: ReactNode;
}

class PartBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    void reloadForNewBuild();
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

function PartFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <div className="fixed inset-x-3 bottom-[calc(var(--bottombar)+12px)] z-dialog mx-auto max-w-md rounded bg-raised shadow-pop">
      <FormAlert tone="warn">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p>{t('errors:partFailed')}</p>
          <Button size="sm" onClick={onRetry}>
            {t('common:retry')}
          </Button>
        </div>
      </FormAlert>
    </div>
  );
}
