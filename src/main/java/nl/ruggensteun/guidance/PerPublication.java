package nl.ruggensteun.guidance;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that is made of what is published when it is first asked for, and kept until something
/// else is published.
public final class PerPublication<T> {
  private final Publications publications;
  private final Function<GuidancePages, T> making;
  private volatile @Nullable Made<T> made;

  public PerPublication(Publications publications, Function<GuidancePages, T> making) {
    this.publications = publications;
    this.making = making;
  }

  private record Made<T>(GuidancePages of, T what) {}

  public T now() {
    GuidancePages present = publications.now();
    Made<T> known = made;
    if (known == null || known.of() != present) {
      known = new Made<>(present, making.apply(present));
      made = known;
    }
    return known.what();
  }
}
