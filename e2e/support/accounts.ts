import type { Role } from '#models/vocabulary';

export interface Credentials {
  email: string;
  password: string;
}

/** The demo account of a role, as the README names it. */
export function demoAccount(role: Role): Credentials {
  return { email: `${role}@edugate.test`, password: 'EduGate-demo-2026' };
}
