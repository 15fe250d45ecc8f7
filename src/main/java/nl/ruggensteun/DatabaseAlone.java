package nl.ruggensteun;

import java.util.concurrent.CountDownLatch;
import nl.ruggensteun.platform.EmbeddedPostgres;

/// Runs the embedded PostgreSQL and nothing else, for several nodes on one machine.
final class DatabaseAlone {
  private DatabaseAlone() {}

  static void run(Command.DatabaseOnly command) {
    EmbeddedPostgres postgres = EmbeddedPostgres.kept(command.data());
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              postgres.stop();
              end.countDown();
            }));
    postgres.start(command.port());
    System.out.println("PostgreSQL luistert op " + postgres.url("ruggensteun"));
    System.out.println(
        "Gebruiker ruggensteun, wachtwoord in " + command.data().resolve("postgresql/password"));
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
