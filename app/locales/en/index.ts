import auth from './auth';
import common from './common';
import customers from './customers';
import errors from './errors';
import fields from './fields';
import followups from './followups';
import grid from './grid';
import myDay from './myDay';
import settings from './settings';
import shell from './shell';
import stages from './stages';
import student from './student';
import time from './time';
import vocabulary from './vocabulary';

export default {
  auth,
  common,
  customers,
  errors,
  fields,
  followups,
  grid,
  myDay,
  settings,
  shell,
  stages,
  student,
  time,
  vocabulary,
};
