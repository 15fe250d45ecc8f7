package nl.ruggensteun.guidance;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Where a statement comes from (_bron_): a title, an address or else the place where it was found,
/// and the day on which we saw it.
public record Source(
    String id, String title, Optional<URI> address, Optional<String> where, LocalDate seen) {

  /// @throws IllegalArgumentException when something is missing; its message says what
  public Source {
    id = needed("id", id);
    title = needed("title", title);
    address = Objects.requireNonNullElse(address, Optional.empty());
    where = Objects.requireNonNullElse(where, Optional.empty());
    if (seen == null) {
      throw new IllegalArgumentException("seen is missing");
    }
    if (!id.matches("[A-Z][A-Za-z0-9]*")) {
      throw new IllegalArgumentException("id must be letters and digits, such as S6");
    }
    if (address.isEmpty() && where.isEmpty()) {
      throw new IllegalArgumentException("address or where is missing");
    }
    address.ifPresent(Source::mustBePublic);
  }

  private static String needed(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value.strip();
  }

  private static void mustBePublic(URI address) {
    if (!"https".equals(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException("address must be a whole https address");
    }
  }

  /// Where it stands, in few words: the name of the site, or what is known of the place.
  public String place() {
    return address
        .map(URI::getHost)
        .map(host -> host.replaceFirst("^www\\.", ""))
        .or(() -> where)
        .orElse("");
  }
}
