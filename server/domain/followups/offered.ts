import { readSetting, requireOffered } from '#server/domain/settings';

interface Choosing {
  type?: string | undefined;
  outcome?: string | undefined;
  nextType?: string | undefined;
}

/** @throws AppError VALIDATION_ERROR for a type or an outcome that the settings do not offer */
export async function requireContactOffered({ type, outcome, nextType }: Choosing): Promise<void> {
  await requireOffered(
    { list: 'lists.followupTypes', key: type, path: 'type' },
    { list: 'lists.followupOutcomes', key: outcome, path: 'outcome' },
    { list: 'lists.followupTypes', key: nextType, path: 'nextType' },
  );
}

/** How a contact is made for which nobody chose a type: by a call, where calls are on offer. */
export async function usualType(): Promise<string> {
  const offered = (await readSetting('lists.followupTypes')).filter(({ enabled }) => enabled);
  return (offered.find(({ key }) => key === 'call') ?? offered[0])?.key ?? 'call';
}
