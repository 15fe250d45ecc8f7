package nl.ruggensteun.intake;

import java.util.List;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.vault.GivenEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Whatever stands in the body of a request for help: its faults are told, or it can be read; never
/// a failure. Played by `./ruggensteun fuzz`.
public final class AnyRequestBody {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private AnyRequestBody() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    @Nullable GivenRequest given = read(bytes);
    if (given == null) {
      return;
    }
    given.isTooLarge();
    given.hash();
    List<FieldError> faults = given.errors();
    if (faults.isEmpty()) {
      GivenRequest.Checked checked = given.checked();
      checked.epoch().read();
      for (GivenEntry entry : checked.entries()) {
        entry.read(checked.requestId(), checked.audienceId(), 1);
      }
    }
  }

  private static @Nullable GivenRequest read(byte[] bytes) {
    try {
      return JSON.readValue(bytes, GivenRequest.class);
    } catch (JacksonException rubbish) {
      return null;
    }
  }
}
