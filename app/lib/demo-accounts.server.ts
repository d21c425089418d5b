import type { Role } from '#models/vocabulary';
import { DEMO_PASSWORD, MAIN_ACCOUNTS } from '#server/domain/demo';

export interface DemoAccount {
  role: Role;
  name: string;
  email: string;
  password: string;
}

/** One account a role, to be shown on the sign-in page; none outside the demo. */
export function demoAccounts(demo: boolean): DemoAccount[] {
  if (!demo) return [];
  return MAIN_ACCOUNTS.map(({ role, name, email }) => ({
    role,
    name,
    email,
    password: DEMO_PASSWORD,
  }));
}
