import { Schema } from 'mongoose';
import { defineModel } from './define-model';

/** A folded word that some student's name holds or held; the word is the id. */
export interface SearchWordRecord {
  _id: string;
  /** When it was first met: what a process that knows the earlier ones has to read. */
  at: Date;
}

/** No word: says that the words of all earlier students are in. */
export const WORDS_ARE_WHOLE = '';

const schema = new Schema<SearchWordRecord>(
  { _id: { type: String }, at: { type: Date, required: true } },
  { versionKey: false, strict: 'throw' },
);

export const SearchWord = defineModel<SearchWordRecord>('SearchWord', schema, 'searchwords');
