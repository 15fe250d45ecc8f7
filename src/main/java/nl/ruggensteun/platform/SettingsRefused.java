package nl.ruggensteun.platform;

/// A setting with which the program cannot start; the message is meant for whoever runs it.
public final class SettingsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsRefused(String message) {
    super(message);
  }
}
