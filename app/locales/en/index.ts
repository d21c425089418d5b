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
import people from './people';
import settings from './settings';
import shell from './shell';
import stages from './stages';
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
  people,
  settings,
  shell,
  stages,
  student,
  system,
  time,
  vocabulary,
};
