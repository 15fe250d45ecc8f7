package nl.ruggensteun.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/// Runs the slow jobs of all modules, each on one node at a time.
public final class SlowJobs implements SmartLifecycle {
  private final DataSource dataSource;
  private final List<SlowJob> jobs;
  private Scheduler scheduler;
  private volatile boolean running;

  public SlowJobs(DataSource dataSource, List<SlowJob> jobs) {
    this.dataSource = dataSource;
    this.jobs = List.copyOf(jobs);
    this.scheduler = scheduler();
  }

  private Scheduler scheduler() {
    return Scheduler.create(dataSource)
        .startTasks(jobs.stream().map(SlowJobs::task).toList())
        .threads(2)
        .pollingInterval(Duration.ofSeconds(5))
        .heartbeatInterval(Duration.ofSeconds(2))
        .missedHeartbeatsLimit(4)
        .shutdownMaxWait(Duration.ofSeconds(2))
        .build();
  }

  private static RecurringTask<Void> task(SlowJob job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> job.work().run());
  }

  public List<SlowJob> all() {
    return jobs;
  }

  @Override
  public synchronized void start() {
    running = true;
    scheduler.start();
  }

  /// They stood still: another scheduler takes over on this node, and puts back in the list what is
  /// missing there or set for much later. What hangs is left alone.
  public synchronized void startAnew() {
    if (running) {
      scheduler.stop();
      scheduler = scheduler();
      scheduler.start();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
