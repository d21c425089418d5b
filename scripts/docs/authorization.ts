import { writeFileSync } from 'node:fs';
import { authorizationDocument } from './authorization-table';

writeFileSync(new URL('../../docs/authorization.md', import.meta.url), authorizationDocument());
