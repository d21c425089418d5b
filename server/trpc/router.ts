import { assignmentsRouter } from '#server/domain/assignments/router';
import { auditRouter } from '#server/domain/audit/router';
import { authRouter } from '#server/domain/auth/router';
import { customersRouter } from '#server/domain/customers/router';
import { filesRouter } from '#server/domain/files/router';
import { followupsRouter } from '#server/domain/followups/router';
import { intakesRouter } from '#server/domain/intakes/router';
import { jobsRouter } from '#server/domain/jobs/router';
import { notificationsRouter } from '#server/domain/notifications/router';
import { programmesRouter } from '#server/domain/programmes/router';
import { rolesRouter } from '#server/domain/roles/router';
import { settingsRouter } from '#server/domain/settings/router';
import { systemRouter } from '#server/domain/system/router';
import { tokensRouter } from '#server/domain/tokens/router';
import { trashRouter } from '#server/domain/trash/router';
import { universitiesRouter } from '#server/domain/universities/router';
import { usersRouter } from '#server/domain/users/router';
import { router } from './init';

/** Every procedure of the product. */
export const appRouter = router({
  assignments: assignmentsRouter,
  audit: auditRouter,
  auth: authRouter,
  customers: customersRouter,
  files: filesRouter,
  followups: followupsRouter,
  roles: rolesRouter,
  intakes: intakesRouter,
  jobs: jobsRouter,
  notifications: notificationsRouter,
  programmes: programmesRouter,
  settings: settingsRouter,
  system: systemRouter,
  tokens: tokensRouter,
  trash: trashRouter,
  universities: universitiesRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;
