-- Clearing up and checking is done by one node at a time; this is the table of db-scheduler, made here
-- so that its columns too say what they hold.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
COMMENT ON COLUMN scheduled_tasks.task_name IS 'metadata: which job';
COMMENT ON COLUMN scheduled_tasks.task_instance IS 'metadata: always the same word, a job runs once';
COMMENT ON COLUMN scheduled_tasks.task_data IS 'metadata: unused';
COMMENT ON COLUMN scheduled_tasks.execution_time IS 'metadata: when it is due';
COMMENT ON COLUMN scheduled_tasks.picked IS 'metadata: whether a node is at it';
COMMENT ON COLUMN scheduled_tasks.picked_by IS 'metadata: which node';
COMMENT ON COLUMN scheduled_tasks.last_success IS 'metadata: when it last went well';
COMMENT ON COLUMN scheduled_tasks.last_failure IS 'metadata: when it last failed';
COMMENT ON COLUMN scheduled_tasks.consecutive_failures IS 'metadata: how often in a row it failed';
COMMENT ON COLUMN scheduled_tasks.last_heartbeat IS 'metadata: last sign of life of the node at it';
COMMENT ON COLUMN scheduled_tasks.version IS 'metadata: counter against two nodes at once';
COMMENT ON COLUMN scheduled_tasks.priority IS 'metadata: unused';
COMMENT ON COLUMN scheduled_tasks.state IS 'metadata: unused';
