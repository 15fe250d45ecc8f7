package nl.ruggensteun.platform;

import java.util.Optional;

/// Where PostgreSQL is reached.
public record Database(
    String url, String user, Secret<String> password, Optional<EmbeddedPostgres> embedded) {

  /// The embedded one in the data folder, or the external one of the settings. Starts it when
  /// embedded.
  public static Database of(Settings settings) {
    return settings
        .databaseUrl()
        .map(url ->
            new Database(
                url,
                settings.databaseUser().orElse("ruggensteun"),
                settings.databasePassword().orElse(Secret.of("")),
                Optional.empty()))
        .orElseGet(() -> embedded(EmbeddedPostgres.kept(settings.data())));
  }

  static Database embedded(EmbeddedPostgres postgres) {
    postgres.start();
    return new Database(
        postgres.url("ruggensteun"), "ruggensteun", postgres.password(), Optional.of(postgres));
  }

  /// Ends an embedded server; an external one is not ours to stop.
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::stop);
  }
}
