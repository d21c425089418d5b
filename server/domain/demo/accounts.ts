import type { Role } from '#models/vocabulary';

/** Public, and therefore refused by production: see `demoAccountsExist`. */
export const DEMO_PASSWORD = 'EduGate-demo-2026';

export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  team: string | null;
  /** E-mail of the manager. */
  manager: string | null;
}

const at = (name: string) => `${name}@edugate.test`;
const CAIRO = { team: 'Cairo', manager: at('superagent') };
const ALEXANDRIA = { team: 'Alexandria', manager: at('hala.mansour') };
const NO_TEAM = { team: null, manager: null };

/** The accounts whose addresses are printed when the product starts with demo data. */
export const MAIN_ACCOUNTS: readonly DemoAccount[] = [
  { email: at('superadmin'), name: 'Salma Farouk', role: 'superadmin', ...NO_TEAM },
  { email: at('admin'), name: 'Karim Fathy', role: 'admin', ...NO_TEAM },
  { email: at('superagent'), name: 'Nadia Adel', role: 'superagent', team: 'Cairo', manager: null },
  { email: at('agent'), name: 'Omar Kamal', role: 'agent', ...CAIRO },
  { email: at('dataentry'), name: 'Heba Mostafa', role: 'dataentry', ...NO_TEAM },
];

/** Managers stand before their people. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...MAIN_ACCOUNTS,
  {
    email: at('hala.mansour'),
    name: 'Hala Mansour',
    role: 'superagent',
    team: 'Alexandria',
    manager: null,
  },
  { email: at('mona.zaki'), name: 'Mona Zaki', role: 'agent', ...CAIRO },
  { email: at('youssef.tarek'), name: 'Youssef Tarek', role: 'agent', ...CAIRO },
  { email: at('mariam.khaled'), name: 'Mariam Khaled', role: 'agent', ...CAIRO },
  { email: at('laila.samir'), name: 'Laila Samir', role: 'agent', ...ALEXANDRIA },
  { email: at('hamza.walid'), name: 'Hamza Walid', role: 'agent', ...ALEXANDRIA },
  { email: at('sara.hesham'), name: 'Sara Hesham', role: 'agent', ...ALEXANDRIA },
];

/** The addresses of counselors that are made along with generated students. */
export const GENERATED_EMAIL = /^counselor-\d+@edugate\.test$/;
