import { CircleAlert, RotateCcw, X } from 'lucide-react';
import { Bidi } from '~/components/ui/bidi';
import { Button } from '~/components/ui/button';
import { Progress } from '~/components/ui/progress';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { problemWords } from './problem-words';
import type { UploadProblem } from './send-upload';
import type { Upload } from './use-uploads';

const FINAL: readonly UploadProblem[] = [
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_FOUND',
];

/** A file on its way: how far it is, or why it was not taken. */
export function UploadLine({
  upload: { file, state, share, problem },
  onDrop,
  onAgain,
}: {
  upload: Upload;
  onDrop: () => void;
  onAgain: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const { name } = file;
  // What is no document will be none the next time either.
  const mayHelp = state === 'failed' && problem !== undefined && !FINAL.includes(problem);
  const percent = format.percent(share);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 py-1.5">
      <span className="min-w-0 text-sm">
        <Bidi truncate>{name}</Bidi>
      </span>
      <span className="flex items-center gap-1">
        {state === 'sending' && <span className="num text-xs text-muted">{percent}</span>}
        {mayHelp && (
          <Button
            variant="quiet"
            size="sm"
            aria-label={t('files:tryAgainOne', { name })}
            title={t('retry')}
            onClick={onAgain}
          >
            <RotateCcw aria-hidden="true" className="size-3.5" />
          </Button>
        )}
        <Button
          variant="quiet"
          size="sm"
          aria-label={t(state === 'failed' ? 'files:dismissOne' : 'files:cancelOne', { name })}
          title={t(state === 'failed' ? 'files:dismiss' : 'cancel')}
          onClick={onDrop}
        >
          <X aria-hidden="true" className="size-3.5" />
        </Button>
      </span>
      {problem && state === 'failed' ? (
        <p role="alert" className="col-span-2 flex gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {problemWords(problem, t)}
        </p>
      ) : (
        <Progress
          value={share * 100}
          max={100}
          label={t('files:sending', { name, percent })}
          className="col-span-2"
        />
      )}
    </li>
  );
}
