package nl.ruggensteun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;

class DescribingTheInterfaceTest {
  @Test
  void every_address_says_for_whom_it_is_and_what_it_does() {
    try (RunningProgram program = RunningProgram.start()) {
      InterfaceController description = program.part(InterfaceController.class);
      Properties words = InterfaceWords.read();
      List<String> silent =
          description.all().stream()
              .map(InterfaceController.Address::key)
              .filter(key ->
                  !words.getProperty(key, "").matches("(public|reporter|member|exchange)\\|.+"))
              .toList();
      assertThat(silent).isEmpty();
      assertThat(description.describe()).containsKeys("openapi", "info", "paths", "components");
    }
  }
}
