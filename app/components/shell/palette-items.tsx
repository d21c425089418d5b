import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import type { Locale, StageTone } from '#models/vocabulary';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Ltr, Phone } from '~/components/ui/bidi';
import { StageChip } from '~/components/ui/stage-chip';
import { otherName, studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import type { FoundStudent } from './palette-search';

interface ItemProps {
  value: string;
  onSelect: () => void;
  children: ReactNode;
}

/** A line of the palette that can be chosen. */
export function PaletteItem({ value, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded px-2.5 text-base select-none data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-text"
    >
      {children}
    </Command.Item>
  );
}

interface StudentProps {
  student: FoundStudent;
  /** As the settings name and colour it; absent until they are here. */
  stage: { label: Record<Locale, string>; tone: StageTone } | undefined;
  onSelect: () => void;
}

/** A student: on phones the name has a line of its own, and the stage stands under it. */
export function PaletteStudent({ student, stage, onSelect }: StudentProps) {
  const { locale } = useApp();
  const name = studentName(student, locale);
  const other = otherName(student, locale);
  return (
    <PaletteItem value={student.id} onSelect={onSelect}>
      <Avatar name={name} size="md" />
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
        <span className="min-w-0 flex-1 max-sm:basis-full">
          <span className="flex flex-wrap gap-x-2">
            <Bidi className="min-w-0 font-medium text-ink sm:truncate">{name}</Bidi>
            {other && (
              <Bidi className="min-w-0 truncate text-sm leading-[inherit] text-muted max-sm:hidden">
                {other}
              </Bidi>
            )}
          </span>
          <span className="flex gap-2.5 text-sm text-muted">
            <Phone value={student.customerPhone} />
            <Ltr className="truncate text-faint max-sm:hidden">{student.customerNumber}</Ltr>
          </span>
        </span>
        {stage && (
          <StageChip status={student.salesStatus} tone={stage.tone} label={stage.label[locale]} />
        )}
      </span>
    </PaletteItem>
  );
}
