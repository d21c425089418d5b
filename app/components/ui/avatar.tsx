import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from '~/lib/cn';
import type { Tone } from './chip';

const avatarStyle = cva(
  'inline-grid shrink-0 select-none place-items-center rounded-full bg-accent-soft font-semibold text-accent-text',
  {
    variants: {
      size: { sm: 'size-6.5 text-2xs', md: 'size-8 text-xs', lg: 'size-10 text-base' },
    },
    defaultVariants: { size: 'sm' },
  },
);

const RING: Record<Tone, string> = {
  info: 'text-info',
  violet: 'text-violet',
  warn: 'text-warn',
  good: 'text-good',
  danger: 'text-danger',
  neutral: 'text-faint',
};

/** The article before a family name: الهواري is filed under ه, El-Hawary under H. */
const ARTICLE = /^(?:ال(?=..)|[ae]l[-\s])/i;

/**
 * The first letters of the first two words, articles left out. Arabic letters would join into a word of their own, so
 * a zero-width non-joiner keeps them apart.
 */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word.replace(ARTICLE, '')][0] ?? '');
  return letters.join(/[\u0600-\u06ff]/.test(name) ? '\u200c' : '').toUpperCase();
}

/** Where a person's picture is, or undefined when there is none. */
export function pictureOf({ id, avatarVersion }: { id: string; avatarVersion: number }) {
  return avatarVersion > 0 ? `/avatars/${id}?v=${avatarVersion}` : undefined;
}

/** A face by its picture, else by its initials. The ring is the counselor's own status; say it in words nearby. */
export function Avatar({
  name,
  src,
  size,
  ring,
  title,
  className,
}: VariantProps<typeof avatarStyle> & {
  name: string;
  /** The address of a picture; see `pictureOf`. */
  src?: string | undefined;
  ring?: Tone;
  title?: string;
  className?: string;
}) {
  const face = src ? (
    <img
      src={src}
      alt=""
      title={ring ? undefined : title}
      className={cn(avatarStyle({ size }), 'object-cover', !ring && className)}
    />
  ) : (
    <span
      aria-hidden="true"
      className={cn(avatarStyle({ size }), !ring && className)}
      title={ring ? undefined : title}
    >
      {initialsOf(name)}
    </span>
  );
  if (!ring) return face;
  return (
    <span
      title={title}
      className={cn('m-1 inline-flex shrink-0 rounded-full shadow-ring', RING[ring], className)}
    >
      {face}
    </span>
  );
}
