package nl.ruggensteun.duty;

import static nl.ruggensteun.duty.Agreed.BEA;
import static nl.ruggensteun.duty.Agreed.BO;
import static nl.ruggensteun.duty.Agreed.BRAM;
import static nl.ruggensteun.duty.Agreed.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnsweringTheCommonNumberTest {
  private static final Span WEEK = Agreed.span("2026-11-23 09:00", "2026-11-30 09:00");

  private static LineRoster line(String lineId, UUID member) {
    return new LineRoster(
        lineId,
        RosterRules.USUAL,
        List.of(weekly(Rank.FIRST, "2026-11-02", member)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Roster roster(Fallback fallback, LineRoster... lines) {
    Map<String, LineRoster> all = new java.util.HashMap<>();
    for (LineRoster line : lines) {
      all.put(line.lineId(), line);
    }
    return new Roster(all, fallback);
  }

  private static Fallback always(String... lines) {
    return new Fallback(false, List.of(lines));
  }

  @Test
  void its_own_roster_comes_first() {
    Roster roster = roster(always("mayors"), line("common", BRAM), line("mayors", BEA));

    assertThat(roster.onDuty("common", WEEK.from())).containsExactly(BRAM);
  }

  @Test
  void it_falls_back_in_the_order_that_was_set() {
    Roster roster =
        roster(always("councillors", "mayors"), line("mayors", BEA), line("councillors", BO));

    assertThat(roster.onDuty("common", WEEK.from())).containsExactly(BO, BEA);
  }

  @Test
  void a_line_that_is_not_in_the_order_is_left_alone() {
    Roster roster = roster(always("mayors"), line("mayors", BEA), line("councillors", BO));

    assertThat(roster.onDuty("common", WEEK.from())).containsExactly(BEA);
  }

  @Test
  void in_turn_another_line_is_first_each_week() {
    Roster roster =
        roster(
            new Fallback(true, List.of("councillors", "mayors")),
            line("mayors", BEA),
            line("councillors", BO));
    List<Crew> crews = roster.crews("common", Agreed.span("2026-11-23 09:00", "2026-12-14 09:00"));

    assertThat(crews).hasSize(3);
    assertThat(crews.get(0).members()).isNotEqualTo(crews.get(1).members());
    assertThat(crews.get(0).members()).isEqualTo(crews.get(2).members());
    assertThat(crews.get(1).from()).isEqualTo(Agreed.at("2026-11-30 09:00"));
  }

  @Test
  void it_never_falls_back_on_the_ministry() {
    Roster roster =
        roster(Fallback.UNTIL_A_COORDINATOR_DECIDES, line("ministry", BRAM), line("mayors", BEA));

    assertThat(roster.onDuty("common", WEEK.from())).containsExactly(BEA);
    assertThatThrownBy(() -> always("ministry")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_never_falls_back_on_itself_or_on_what_does_not_exist() {
    assertThatThrownBy(() -> always("common")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> always("nowhere")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void until_a_coordinator_decides_every_line_of_an_association_helps() {
    assertThat(Fallback.UNTIL_A_COORDINATOR_DECIDES.lineIds())
        .containsExactly("mayors", "executives", "councillors", "provincial-councillors");
  }

  @Test
  void a_line_with_nobody_is_passed_over() {
    Roster roster = roster(always("mayors", "councillors"), line("councillors", BO));

    assertThat(roster.onDuty("common", WEEK.from())).containsExactly(BO);
  }

  @Test
  void another_line_falls_back_on_nobody() {
    Roster roster = roster(always("mayors"), line("mayors", BEA));

    assertThat(roster.onDuty("councillors", WEEK.from())).isEmpty();
  }

  @Test
  void it_has_a_gap_only_when_no_line_of_the_order_is_heard() {
    Roster roster =
        roster(always("mayors", "councillors"), line("mayors", BEA), line("councillors", BO));

    assertThat(roster.gaps("common", WEEK, Set.of(BO))).isEmpty();
    assertThat(roster.gaps("common", WEEK, Set.of(BRAM)))
        .containsExactly(new Gap(WEEK.from(), WEEK.until()));
  }

  @Test
  void with_an_empty_order_and_an_empty_roster_it_is_one_gap() {
    assertThat(roster(always()).gaps("common", WEEK, Set.of(BO)))
        .containsExactly(new Gap(WEEK.from(), WEEK.until()));
  }
}
