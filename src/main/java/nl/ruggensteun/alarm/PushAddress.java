package nl.ruggensteun.alarm;

import nl.ruggensteun.platform.Base64Url;
import org.springframework.stereotype.Component;

/// What a browser must know of us to take our push messages.
@Component
public class PushAddress {
  private final PushKey key;

  PushAddress(PushKey key) {
    this.key = key;
  }

  public String publicKey() {
    return Base64Url.encode(key.keys().getApplicationServerKey());
  }
}
