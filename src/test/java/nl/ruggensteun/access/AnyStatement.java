package nl.ruggensteun.access;

import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.JwsType;

/// Whatever somebody could sign for the directory: read or refused, never a failure. Played by
/// `./ruggensteun fuzz`.
public final class AnyStatement {
  private static final String SIGNATURE = "." + "A".repeat(86);

  private AnyStatement() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String said = Base64Url.encode(bytes) + SIGNATURE;
    Claimed.read(
        JwsType.DIRECTORY.header() + "." + said, JwsType.DIRECTORY, DirectoryStatement.class);
    Claimed.read(
        JwsType.DIRECTORY.header() + "." + said,
        JwsType.DIRECTORY,
        DirectoryStatement.Genesis.class);
    Claimed.read(JwsType.EPOCH.header() + "." + said, JwsType.EPOCH, RescueStatement.class);
  }
}
