import assignment from './assignment';
import audit from './audit';
import auth from './auth';
import common from './common';
import customers from './customers';
import errors from './errors';
import fields from './fields';
import files from './files';
import followups from './followups';
import grid from './grid';
import jobs from './jobs';
import myDay from './myDay';
import notifications from './notifications';
import people from './people';
import planner from './planner';
import settings from './settings';
import shell from './shell';
import stages from './stages';
import student from './student';
import system from './system';
import time from './time';
import trash from './trash';
import universities from './universities';
import vocabulary from './vocabulary';

export default {
  assignment,
  audit,
  auth,
  common,
  customers,
  errors,
  fields,
  files,
  followups,
  grid,
  jobs,
  myDay,
  notifications,
  people,
  planner,
  settings,
  shell,
  stages,
  student,
  system,
  time,
  trash,
  universities,
  vocabulary,
};
