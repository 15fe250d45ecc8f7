package nl.ruggensteun.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.StrictJson;

/// A member's keys, all of them (_sleutelbos_): with the earlier ones older case files still open.
/// Kept outside only as wraps, each sealed to one way of unlocking.
public record Keyring(UUID memberId, List<MemberKeys> keys) {
  private static final int UNIT = 1024;

  public Keyring {
    keys = List.copyOf(keys);
  }

  public MemberKeys current() {
    return keys.getLast();
  }

  public byte[] wrap(Recipient recipient, Suite suite) {
    byte[] json =
        Payload.write(new Form(1, memberId, keys.stream().map(Keyring::written).toList()));
    byte[] padded = Arrays.copyOf(json, (json.length + UNIT - 1) / UNIT * UNIT);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return suite.seal(padded, recipient);
  }

  public static Opened<Keyring> unwrap(byte[] sealed, Seed seed) {
    return Suite.open(sealed, seed)
        .then(json ->
            json.length % UNIT == 0
                ? Opened.orElse(StrictJson.read(json, Form.class), Distrust.WRONG_FORM)
                : Opened.distrusted(Distrust.WRONG_FORM))
        .then(form -> Opened.trusted(form.keyring()));
  }

  private static Form.Pair written(MemberKeys keys) {
    return new Form.Pair(
        keys.keyId(),
        keys.keyEpoch(),
        Base64Url.encode(keys.seal().bytes()),
        Base64Url.encode(keys.sign().seed()));
  }

  record Form(@JsonProperty("v") int version, UUID memberId, List<Pair> keys) {
    Form {
      keys = List.copyOf(keys);
      if (version != 1 || keys.isEmpty()) {
        throw new IllegalArgumentException("not a keyring");
      }
    }

    Keyring keyring() {
      return new Keyring(memberId, keys.stream().map(pair -> pair.keys(memberId)).toList());
    }

    record Pair(KeyId keyId, int keyEpoch, String sealSeed, String signSeed) {
      Pair {
        if (!is32(sealSeed) || !is32(signSeed)) {
          throw new IllegalArgumentException("not a seed");
        }
      }

      MemberKeys keys(UUID memberId) {
        return new MemberKeys(
            memberId,
            keyId,
            keyEpoch,
            new Seed(Base64Url.decode(sealSeed).orElseThrow()),
            new SigningKey(Base64Url.decode(signSeed).orElseThrow()));
      }

      private static boolean is32(String text) {
        return Base64Url.decode(text).filter(bytes -> bytes.length == 32).isPresent();
      }

      @Override
      public String toString() {
        return "[REDACTED]";
      }
    }
  }
}
