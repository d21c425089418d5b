export { createToken } from './create-token';
export { listTokens } from './list-tokens';
export { refuseTokenActor } from './refuse-token-actor';
export { revokeToken } from './revoke-token';
