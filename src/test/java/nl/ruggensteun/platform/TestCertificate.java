package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for this machine that nobody but the test trusts, made by the JDK's own tool.
public record TestCertificate(Path folder, KeyStore store) {
  private static final String PASSWORD = "only-in-this-test";
  private static final String NAME = "here";

  public static TestCertificate in(Path folder) {
    Path file = folder.resolve("certificate.p12");
    try {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              NAME,
              "-keyalg",
              "EC",
              "-dname",
              "CN=localhost",
              "-ext",
              "san=dns:localhost,ip:127.0.0.1",
              "-keystore",
              file.toString(),
              "-storepass",
              PASSWORD);
      int ended = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
      if (ended != 0) {
        throw new IllegalStateException("keytool ended with " + ended);
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream bytes = Files.newInputStream(file)) {
        store.load(bytes, PASSWORD.toCharArray());
      }
      return new TestCertificate(folder, store);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public Path certificate() {
    try {
      return pem("CERTIFICATE", store.getCertificate(NAME).getEncoded());
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public Path key() {
    try {
      return pem("PRIVATE KEY", store.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Path pem(String kind, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    try {
      return Files.writeString(
          folder.resolve(kind.replace(' ', '-') + ".pem"),
          "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Shows this certificate as a server, and trusts it as a client.
  public SSLContext context() {
    try {
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(store, PASSWORD.toCharArray());
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(NAME, store.getCertificate(NAME));
      TrustManagerFactory others =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      others.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), others.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
