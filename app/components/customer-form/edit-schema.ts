import { z } from 'zod';
import { customerDraft } from '#server/domain/customers/schema';
import { stepSchema } from '../stage/step-schema';

const [bachelor, master, phd] = customerDraft.options;
const step = { step: stepSchema.optional() };

/** The form of a student: the record, and what comes along with a move to another stage. */
export const customerFormSchema = z.discriminatedUnion('degreeType', [
  bachelor.extend(step),
  master.extend(step),
  phd.extend(step),
]);
