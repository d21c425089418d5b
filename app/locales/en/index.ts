import auth from './auth';
import common from './common';
import customers from './customers';
import errors from './errors';
import fields from './fields';
import followups from './followups';
import grid from './grid';
import myDay from './myDay';
import notifications from './notifications';
import planner from './planner';
import shell from './shell';
import student from './student';
import system from './system';
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
  notifications,
  planner,
  shell,
  student,
  system,
  time,
  vocabulary,
};
