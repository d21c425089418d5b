import mongoose from 'mongoose';
import { Followup, type FollowupWithStudent } from '#models/followup';
import { notFound } from '#server/kernel/errors';
import { query } from '#server/kernel/query';
import { ownersIn } from '#server/permissions/scope';
import { followupIdInput, followupRow } from './schema';
import { toRows } from './to-rows';
import { studentIn } from './visible';

/** One follow-up, for whoever sees its student. */
export const getFollowup = query({
  name: 'followups.get',
  permission: 'followups.view',
  input: followupIdInput,
  output: followupRow,

  async run({ input, actor, scope }) {
    const _id = new mongoose.Types.ObjectId(input.id);
    const followup = await Followup.findOne({ _id, isDeleted: false })
      .populate(studentIn(ownersIn(scope, actor)))
      .lean<FollowupWithStudent>();
    if (!followup?.customer) throw notFound('This follow-up');
    const [row] = await toRows([followup], actor);
    if (!row) throw notFound('This follow-up');
    return row;
  },
});
