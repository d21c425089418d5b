import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';

/**
 * A note as rich text. The one place that sets inner HTML: notes are kept as HTML, loaders pass each
 * one through the sanitizer that also ran when it was written, and the content security policy
 * refuses scripts and handlers that came without this document's nonce.
 */
export function RichNote({ html, className }: { html: string; className?: string }) {
  const { dir: pageDirection } = useApp();
  if (!html) return null;
  return (
    <div
      dir="auto"
      className={cn(
        // On the page's side, under its title, in whatever direction it reads.
        pageDirection === 'rtl' ? 'text-right' : 'text-left',
        'text-sm text-muted [&_a]:text-accent-text [&_a]:underline [&_blockquote]:mb-1.5 [&_blockquote]:border-s-2 [&_blockquote]:border-line-strong [&_blockquote]:ps-2.5 [&_blockquote]:text-faint [&_ol]:list-decimal [&_ol]:ps-5 [&_p+p]:mt-1.5 [&_ul]:list-disc [&_ul]:ps-5',
        className,
      )}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on write and again on read
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
