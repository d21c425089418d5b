import assignment from './assignment';
import auth from './auth';
import common from './common';
import customers from './customers';
import errors from './errors';
import fields from './fields';
import followups from './followups';
import grid from './grid';
import jobs from './jobs';
import myDay from './myDay';
import notifications from './notifications';
import people from './people';
import planner from './planner';
import shell from './shell';
import student from './student';
import system from './system';
import time from './time';
import vocabulary from './vocabulary';

export default {
  assignment,
  auth,
  common,
  customers,
  errors,
  fields,
  followups,
  grid,
  jobs,
  myDay,
  notifications,
  people,
  planner,
  shell,
  student,
  system,
  time,
  vocabulary,
};
