package nl.ruggensteun.platform;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All or nothing: what happens inside is kept together or not at all.
public final class Transactions {
  private final TransactionTemplate template;

  public Transactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  public <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(template.<T>execute(status -> work.get()));
  }

  public void run(Runnable work) {
    template.executeWithoutResult(status -> work.run());
  }
}
