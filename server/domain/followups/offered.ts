import { readSettings } from '#server/domain/settings';
import { AppError } from '#server/kernel/errors';

interface Choosing {
  type?: string | undefined;
  outcome?: string | undefined;
  nextType?: string | undefined;
}

/** @throws AppError VALIDATION_ERROR for a type or an outcome that the settings do not offer */
export async function requireContactOffered(choosing: Choosing): Promise<void> {
  const settings = await readSettings();
  const lists = {
    type: settings['lists.followupTypes'],
    outcome: settings['lists.followupOutcomes'],
    nextType: settings['lists.followupTypes'],
  };
  const refused = (['type', 'outcome', 'nextType'] as const).filter((path) => {
    const key = choosing[path];
    const offered = (entry: { key: string; enabled: boolean }) =>
      entry.key === key && entry.enabled;
    return key !== undefined && !lists[path].some(offered);
  });
  if (refused.length === 0) return;
  throw new AppError('VALIDATION_ERROR', 'Some of the fields are not right.', {
    details: refused.map((path) => ({ path, message: 'is not on offer', code: 'option' })),
  });
}
