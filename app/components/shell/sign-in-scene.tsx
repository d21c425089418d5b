import { CalendarClock, Check, PhoneCall, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '~/components/ui/chip';
import { cn } from '~/lib/cn';

export interface JourneyStage {
  label: string;
  tone: Tone;
}

const REACHED = 4;

const GATES = [
  '-inset-x-12 -top-44 opacity-35',
  '-inset-x-24 -top-56 opacity-30',
  '-inset-x-36 -top-68 opacity-25',
  '-inset-x-48 -top-80 opacity-20',
  '-inset-x-60 -top-92 opacity-15',
];

/** Gates within gates, with the words and the card standing in the innermost. */
function Gates() {
  return GATES.map((place) => (
    <span
      key={place}
      aria-hidden="true"
      className={cn(
        'absolute -bottom-[100dvh] -z-10 rounded-t-full border-[1.5px] border-b-0 border-accent',
        place,
      )}
    />
  ));
}

/** One student's way through the stages; the same colours wait inside. */
function Journey({ stages }: { stages: readonly JourneyStage[] }) {
  return (
    <ol aria-hidden="true" className="grid gap-0">
      {stages.map(({ label, tone }, index) => {
        const reached = index < REACHED;
        return (
          <li key={label} className="flex items-stretch gap-3.5">
            <span className="grid w-5 grid-rows-[auto_1fr] justify-items-center">
              <span
                className={cn(
                  'my-1 grid size-5 place-items-center rounded-full border-2',
                  reached
                    ? 'border-accent bg-accent text-accent-ink'
                    : 'border-line-strong bg-raised',
                )}
              >
                {reached && <Check className="size-3" strokeWidth={3} />}
              </span>
              {index < stages.length - 1 && (
                <span
                  className={cn('w-0.5', index < REACHED - 1 ? 'bg-accent' : 'bg-line-strong')}
                />
              )}
            </span>
            <span className="pt-0.5 pb-3.5">
              <Chip tone={reached ? tone : 'neutral'}>{label}</Chip>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const POINTS = [
  { words: 'point1', icon: PhoneCall },
  { words: 'point2', icon: CalendarClock },
  { words: 'point3', icon: UsersRound },
] as const;

/** The other half of the sign-in page, on wide screens. */
export function SignInScene({ stages }: { stages: readonly JourneyStage[] }) {
  const { t } = useTranslation('auth');
  return (
    <aside className="relative isolate hidden overflow-hidden border-s border-line bg-accent-soft lg:grid lg:place-items-center">
      <div className="relative mx-10 my-12 grid max-w-[25rem] gap-8">
        <Gates />
        <div>
          <p className="text-3xl font-bold tracking-tight text-accent-text text-balance">
            {t('promise')}
          </p>
          <p className="mt-3 text-lg text-muted text-pretty">{t('promiseBody')}</p>
        </div>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-6 rounded-xl border border-line bg-raised p-6 pb-3 shadow-pop">
          <Journey stages={stages} />
          <ul className="grid gap-4 pb-3">
            {POINTS.map(({ words, icon: Icon }) => (
              <li key={words} className="flex items-center gap-3 text-base font-medium">
                <span className="grid size-8 shrink-0 place-items-center rounded bg-accent-soft text-accent-text">
                  <Icon aria-hidden="true" className="size-4" />
                </span>
                {t(words)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </aside>
  );
}
