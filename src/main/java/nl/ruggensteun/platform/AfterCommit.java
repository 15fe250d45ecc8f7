package nl.ruggensteun.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Work that makes sense only when the present transaction has been kept: ringing, telling pages.
public final class AfterCommit {
  private AfterCommit() {}

  /// Runs `work` once after the commit, or at once when no transaction is under way.
  public static void run(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
