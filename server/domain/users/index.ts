export { listAgents } from './agents';
export { createUser } from './create-user';
export { passwordProblem } from './password-policy';
