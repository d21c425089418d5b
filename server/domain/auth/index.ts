export { currentSession } from './current-session';
export { signIn } from './sign-in';
export { signOut } from './sign-out';
