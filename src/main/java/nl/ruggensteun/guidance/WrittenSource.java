package nl.ruggensteun.guidance;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A source as its writer filled it in; anything may be missing.
record WrittenSource(
    @Nullable String id,
    @Nullable String title,
    @Nullable String address,
    @Nullable Boolean onlySite,
    @Nullable LocalDate seen) {
  static final WrittenSource NOTHING = new WrittenSource(null, null, null, null, null);

  /// The source, unless something is missing; then all of what.
  Optional<Source> read(int place, Faults.InFile faults) {
    String where = filled(id) ? String.valueOf(id) : "[" + place + "]";
    Optional<URI> opens = opens();
    if (!filled(id)) {
      faults.add(where, "id is missing", "Write it");
    } else if (!String.valueOf(id).matches("[A-Z][A-Za-z0-9]*")) {
      faults.add(
          where,
          "id must be letters and digits, such as S6",
          "Give each field that is needed a value that fits");
    }
    if (!filled(title)) {
      faults.add(where, "title is missing", "Write it");
    }
    if (opens.isEmpty()) {
      faults.add(
          where,
          filled(address) ? "address must be a whole https address" : "address is missing",
          "Write the address of the page; where only the site is known, that of the site with"
              + " only-site: true");
    }
    if (seen == null) {
      faults.add(where, "seen is missing", "Write a date like 2026-11-22");
    }
    return filled(id) && filled(title) && seen != null
        ? opens.map(known ->
            new Source(
                Objects.requireNonNull(id).strip(),
                Objects.requireNonNull(title).strip(),
                known,
                Boolean.TRUE.equals(onlySite),
                Objects.requireNonNull(seen)))
        : Optional.empty();
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /// What a browser can open: a page elsewhere, or what we say of ourselves.
  private Optional<URI> opens() {
    try {
      URI known = new URI(Objects.requireNonNullElse(address, "").strip());
      boolean elsewhere = "https".equals(known.getScheme()) && known.getHost() != null;
      return elsewhere || Source.OWN.equals(known.toString())
          ? Optional.of(known)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
