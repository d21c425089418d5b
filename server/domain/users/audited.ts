import type { ProfileRecord } from '#models/profile';
import type { Actor } from '#server/kernel/context';

/** What the audit log compares of a person: what people decide, no secrets and no bookkeeping. */
export function auditedProfile(profile: ProfileRecord) {
  const { email, name, role, roleId, team, managerId, languages, countries, degrees } = profile;
  const { dailyCapacity, presence, active, locale, theme, timeZone, isDeleted, overrides } =
    profile;
  return {
    ...{ email, name, role, roleId, team, managerId, languages, countries, degrees },
    ...{ dailyCapacity, presence, active, locale, theme, timeZone, isDeleted },
    overrides: Object.fromEntries(
      (overrides ?? []).map(({ permission, scope }) => [permission, scope]),
    ),
  };
}

/** What the rest of the system hears: caches forget the person, credentials are looked at again. */
export function profileEvent(
  profile: Pick<ProfileRecord, '_id'>,
  topic: 'created' | 'updated' | 'deleted' | 'restored',
  actor: Pick<Actor, 'id'> | null,
) {
  return {
    topic: `profile.${topic}`,
    entityType: 'profile' as const,
    entityId: profile._id.toHexString(),
    agentIds: [],
    createdBy: actor?.id ?? null,
  };
}
