-- A step of a calling order may wake people of other lines, whom the reporter allowed, before everybody together.

ALTER TABLE alarm_policy_step DROP CONSTRAINT alarm_policy_step_whom_check;
ALTER TABLE alarm_policy_step ADD CONSTRAINT alarm_policy_step_whom_check
  CHECK (whom IN ('first', 'second', 'line', 'elsewhere', 'route', 'coordinators'));
