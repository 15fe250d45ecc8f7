package nl.ruggensteun.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that takes letters only from whom it knows, and listens to a password only when
/// the line is encrypted.
final class MailServerWithSignIn implements AutoCloseable {
  final List<String> letters = new CopyOnWriteArrayList<>();
  final List<String> inClear = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private final SSLContext tls;
  private final String known;

  MailServerWithSignIn(SSLContext tls, String user, String password) throws IOException {
    this.tls = tls;
    this.known = "\0" + user + "\0" + password;
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  private void receive() {
    try {
      while (!door.isClosed()) {
        Socket socket = door.accept();
        Thread.ofVirtual().start(() -> begin(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void begin(Socket socket) {
    try (socket) {
      Line line = new Line(socket);
      line.say("220 here");
      String heard = line.hear();
      while (heard != null && !heard.startsWith("STARTTLS")) {
        inClear.add(heard);
        line.say(heard.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : "530 first STARTTLS");
        heard = line.hear();
      }
      if (heard != null) {
        line.say("220 go ahead");
        SSLSocket sealed =
            (SSLSocket) tls.getSocketFactory().createSocket(socket, null, port(), true);
        sealed.setUseClientMode(false);
        converse(new Line(sealed));
      }
    } catch (IOException ended) {
      // As it may.
    }
  }

  private void converse(Line line) throws IOException {
    boolean signedIn = false;
    for (String heard = line.hear(); heard != null; heard = line.hear()) {
      if (heard.startsWith("EHLO")) {
        line.say("250-here\r\n250 AUTH PLAIN");
      } else if (heard.startsWith("AUTH PLAIN ")) {
        signedIn = names(heard.substring("AUTH PLAIN ".length()));
        line.say(signedIn ? "235 welcome" : "535 unknown");
      } else if (!signedIn && !heard.startsWith("QUIT")) {
        line.say("530 sign in");
      } else if (heard.startsWith("DATA")) {
        line.say("354 go on");
        letters.add(line.hearLetter());
        line.say("250 taken");
      } else {
        line.say(heard.startsWith("QUIT") ? "221 bye" : "250 good");
      }
    }
  }

  /// Before its user and password a client may say for whom it acts.
  private boolean names(String response) {
    return new String(Base64.getDecoder().decode(response), UTF_8).endsWith(known);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private static final class Line {
    private final BufferedReader in;
    private final PrintStream out;

    Line(Socket socket) throws IOException {
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      out = new PrintStream(socket.getOutputStream(), true, UTF_8);
    }

    void say(String words) {
      out.print(words + "\r\n");
      out.flush();
    }

    @Nullable String hear() throws IOException {
      return in.readLine();
    }

    String hearLetter() throws IOException {
      StringBuilder letter = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
        letter.append(line).append('\n');
      }
      return letter.toString();
    }
  }
}
