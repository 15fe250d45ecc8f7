package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void the_database_alone_listens_where_the_nodes_look_for_it() {
    assertThat(read("database", "--port", "6001", "--data", "/tmp/team"))
        .isInstanceOfSatisfying(
            Command.DatabaseOnly.class,
            database -> {
              assertThat(database.port()).isEqualTo(6001);
              assertThat(database.data()).hasToString("/tmp/team");
            });
    assertThat(read("database"))
        .isInstanceOfSatisfying(
            Command.DatabaseOnly.class, database -> assertThat(database.port()).isEqualTo(5433));
  }

  @Test
  void a_port_that_is_none_is_refused_in_a_sentence() {
    for (String wrong : new String[] {"0", "65535", "poort"}) {
      assertThat(read("database", "--port", wrong)).isInstanceOf(Command.Refused.class);
      assertThat(read("demo", "--port", wrong)).isInstanceOf(Command.Refused.class);
    }
  }

  private static Command read(String... arguments) {
    return Command.of(arguments);
  }
}
