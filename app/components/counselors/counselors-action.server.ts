import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { AGENT_ROLES, COUNSELOR_STATUSES } from '#models/vocabulary';
import { assignAgent, endAgentWork, setCounselorStatus } from '#server/domain/assignments';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';

const version = z.coerce.number().int().min(1).optional();
const reason = z.string().optional();
const forms = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('give'),
    agentId: idSchema,
    role: z.enum(AGENT_ROLES),
    /** The lead whom the person saw; empty for a student without one. */
    lead: z.string().optional(),
    reason,
    version,
  }),
  z.object({ intent: z.literal('end'), agentId: idSchema, reason, version }),
  z.object({
    intent: z.literal('status'),
    agentId: idSchema,
    counselorStatus: z.enum(COUNSELOR_STATUSES),
    /** Sent by a script, which stays where it is. */
    beside: z.string().optional(),
  }),
]);
type Form = z.output<typeof forms>;

/** What the counselors' forms learn; a refusal brings back what was given. */
export type CounselorsAnswer =
  | { refused: string; given: Partial<Record<string, string>> }
  | { said: string };

interface Submitted {
  app: RequestContext;
  form: FormData;
  customerId: string;
  t: Translate;
}

/** Gives the student to a counselor, ends one's work, or sets what one says. */
export async function actOnCounselors({ app, form, customerId, t }: Submitted) {
  const given = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const asked = forms.safeParse(filled);
  if (!asked.success) throw new AppError('VALIDATION_ERROR', t('errors:code.VALIDATION_ERROR'));
  try {
    return await act(app, customerId, asked.data);
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = refusal(error);
    const answer: CounselorsAnswer = { refused: wordsOf(failure, t), given };
    // Somebody else was faster either way: there is something newer to show.
    const status = failure.code === 'BUSINESS_RULE' ? 409 : failure.statusCode;
    return data(answer, { status });
  }
}

async function act(app: RequestContext, id: string, form: Form) {
  const { agentId } = form;
  const page = `/customers/${id}/counselors`;
  switch (form.intent) {
    case 'give': {
      const { role, lead, reason, version } = form;
      const mode = role !== 'lead' ? 'add' : lead ? 'reassign' : 'assign';
      await assignAgent(app, { id, agentId, role, mode, reason, version });
      throw redirect(`${page}?given=${agentId}`);
    }
    case 'end':
      await endAgentWork(app, { id, agentId, reason: form.reason, version: form.version });
      throw redirect(`${page}?ended=1`);
    case 'status':
      await setCounselorStatus(app, { id, agentId, counselorStatus: form.counselorStatus });
      if (form.beside) return data<CounselorsAnswer>({ said: form.counselorStatus });
      throw redirect(`/customers/${id}`);
  }
}

function wordsOf({ code }: AppError, t: Translate): string {
  if (code === 'CONFLICT' || code === 'BUSINESS_RULE') return t('assignment:taken');
  if (code === 'VALIDATION_ERROR') return t('assignment:notYours');
  return t(`errors:code.${code}`);
}
