import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { KEPT_FIELDS, type KeptFields } from './kept-fields';
import { auditedWrites } from './plugins/audited-writes';
import { INTAKE_TERMS, type IntakeTerm } from './vocabulary';

/** One beginning of a programme. Days are days of the calendar, `YYYY-MM-DD`. */
export interface IntakeRecord extends KeptFields {
  _id: Types.ObjectId;
  programmeId: Types.ObjectId;
  /** With the year what people call it: "Fall 2027". */
  term: IntakeTerm;
  year: number;
  startsOn: string;
  /** The last day on which the university takes applications. */
  deadline: string;
  /** Places that the university gives this company's students; null for no limit. */
  quota: number | null;
  /** Applications are taken: closed by hand, also before the deadline. */
  open: boolean;
  /** Deleted because its programme was, so it returns with the programme. */
  deletedWithProgramme: boolean;
}

const day = { type: String, match: /^\d{4}-\d{2}-\d{2}$/, required: true };

const schema = new Schema<IntakeRecord>(
  {
    programmeId: { type: Schema.Types.ObjectId, ref: 'Programme', required: true },
    term: { type: String, enum: INTAKE_TERMS, required: true },
    year: { type: Number, min: 2000, max: 2100, required: true },
    startsOn: day,
    deadline: day,
    quota: { type: Number, min: 0, default: null },
    open: { type: Boolean, default: true },
    deletedWithProgramme: { type: Boolean, default: false },
    ...KEPT_FIELDS,
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Intake' });

export const Intake = defineModel<IntakeRecord>('Intake', schema, 'intakes');
