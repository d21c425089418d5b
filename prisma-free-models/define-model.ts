import mongoose, { type Model, type Schema } from 'mongoose';
import { noWritingStages } from './plugins/no-writing-stages';

/**
 * Registers a model, or gives the one registered before when a hot reload evaluates its file again.
 * In production a second registration throws (mongoose's OverwriteModelError): the module graph must
 * hold every model once.
 */
export function defineModel<T>(name: string, schema: Schema<T>, collection: string): Model<T> {
  const known = mongoose.models[name];
  if (known && !import.meta.env?.PROD) return known as Model<T>;
  schema.plugin(noWritingStages);
  return mongoose.model<T>(name, schema, collection);
}
