import { writeFileSync } from 'node:fs';
import { permissionsDocument } from './permissions-table';

writeFileSync(new URL('../../docs/permissions.md', import.meta.url), permissionsDocument());
