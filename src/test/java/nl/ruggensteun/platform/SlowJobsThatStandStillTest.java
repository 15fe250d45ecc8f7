package nl.ruggensteun.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The real scheduler, with jobs that break it.
@Timeout(180)
class SlowJobsThatStandStillTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestDatabase database = TestDatabase.fresh();
  private final CountDownLatch hanging = new CountDownLatch(2);
  private final CountDownLatch never = new CountDownLatch(1);
  private final Semaphore done = new Semaphore(0);
  private final SlowJobs jobs =
      new SlowJobs(
          database.dataSource(),
          List.of(
              new SlowJob("hangs", HOUR, this::hang),
              new SlowJob("hangs-too", HOUR, this::hang),
              new SlowJob("works", HOUR, done::release)));

  @AfterEach
  void stop() {
    never.countDown();
    jobs.stop();
  }

  @Test
  void go_on_beside_those_that_hang() throws InterruptedException {
    jobs.start();
    hanging.await();
    due("works", "now() - interval '5 minutes'");
    done.drainPermits();

    jobs.startAnew();

    assertThat(done.tryAcquire(90, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void are_put_back_in_the_list() throws InterruptedException {
    jobs.start();
    hanging.await();
    database.jdbc().sql("DELETE FROM scheduled_tasks WHERE task_name = 'works'").update();
    done.drainPermits();

    jobs.startAnew();

    assertThat(done.tryAcquire(90, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void wait_no_longer_than_from_one_time_to_the_next() throws InterruptedException {
    jobs.start();
    hanging.await();
    due("works", "now() + interval '9 hours'");

    jobs.startAnew();

    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    SELECT execution_time <= now() + interval '1 hour' FROM scheduled_tasks
                    WHERE task_name = 'works'
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void stay_stopped_once_the_program_stops() throws InterruptedException {
    jobs.start();
    hanging.await();
    jobs.stop();
    due("works", "now() - interval '5 minutes'");
    done.drainPermits();

    jobs.startAnew();

    assertThat(jobs.isRunning()).isFalse();
    assertThat(done.tryAcquire(2, TimeUnit.SECONDS)).isFalse();
  }

  private void due(String job, String moment) {
    database
        .jdbc()
        .sql(
            "UPDATE scheduled_tasks SET picked = false, execution_time = "
                + moment
                + " WHERE task_name = '"
                + job
                + "'")
        .update();
  }

  private void hang() {
    hanging.countDown();
    try {
      never.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
