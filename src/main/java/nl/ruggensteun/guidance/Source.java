package nl.ruggensteun.guidance;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// Where a statement comes from (_bron_): a title, an address that opens, and the day on which we
/// saw it.
///
/// @param onlySite the page itself is not known: the address is that of the site where it is found
public record Source(String id, String title, URI address, boolean onlySite, LocalDate seen) {
  /// What this site says of itself, with its address here.
  static final String OWN = "/bronnen/wat-wij-beschermen.txt";

  /// The name of the site; empty for our own.
  public String site() {
    return Optional.ofNullable(address.getHost())
        .map(host -> host.replaceFirst("^www\\.", ""))
        .orElse("");
  }

  /// The message that says where it stands, with the site and the day: on a page of that site, to
  /// be found somewhere on it, or here.
  public String seenMessage() {
    return "guidance.sources.seen." + (site().isEmpty() ? "here" : onlySite ? "site" : "page");
  }
}
