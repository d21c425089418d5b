export { DEMO_PASSWORD, MAIN_ACCOUNTS } from './accounts';
export { demoAccountsExist } from './create-accounts';
export { type GenerateSummary, generateCustomers } from './generate-customers';
export { type DemoResult, seedDemo } from './seed-demo';
