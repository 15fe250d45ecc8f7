package nl.ruggensteun.duty.plan;

import static nl.ruggensteun.duty.plan.Asked.BEA;
import static nl.ruggensteun.duty.plan.Asked.BERT;
import static nl.ruggensteun.duty.plan.Asked.BO;
import static nl.ruggensteun.duty.plan.Asked.BRAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.SingleShift;
import org.junit.jupiter.api.Test;

/// Nights, weekends and holidays of a year, shared.
class AFairProposalTest {

  private static int difference(List<FairShare> shares, ToIntFunction<FairShare> of) {
    return shares.stream().mapToInt(of).max().orElse(0)
        - shares.stream().mapToInt(of).min().orElse(0);
  }

  private static FairShare share(Asked asked, LineRoster roster, UUID member) {
    return asked.shares(roster).stream()
        .filter(share -> share.memberId().equals(member))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void is_at_least_as_fair_as_a_plain_rotation_of_twelve() {
    UUID[] twelve =
        IntStream.range(0, 12).mapToObj(number -> new UUID(0, number)).toArray(UUID[]::new);
    Asked asked = Asked.days("2026-11-30", "2027-11-28", twelve).turns(Pattern.ALWAYS, twelve);
    List<FairShare> plain = asked.shares(asked.line());
    LineRoster found =
        Exchange.of(asked.line(), asked.found(2000), UUID::randomUUID).on(asked.line());
    List<FairShare> proposed = asked.shares(found);

    assertThat(difference(proposed, FairShare::nights)).isLessThanOrEqualTo(1);
    assertThat(difference(proposed, FairShare::weekendDays))
        .isLessThanOrEqualTo(difference(plain, FairShare::weekendDays));
    assertThat(difference(proposed, FairShare::holidays))
        .isLessThan(difference(plain, FairShare::holidays));
  }

  @Test
  void counts_what_was_done_before_in_the_year() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-29", BRAM, BEA, BO)
            .did(BRAM, 110, 30, 3)
            .did(BEA, 100, 30, 3)
            .did(BO, 100, 30, 3);
    LineRoster roster = asked.proposed();

    assertThat(share(asked, roster, BRAM).nights())
        .isLessThanOrEqualTo(share(asked, roster, BEA).nights() - 8);
  }

  @Test
  void shares_holidays_apart_from_nights() {
    Asked asked = Asked.days("2026-12-20", "2027-06-30", BRAM, BEA, BO);

    LineRoster found =
        Exchange.of(asked.line(), asked.found(20_000), UUID::randomUUID).on(asked.line());
    List<FairShare> shares = asked.shares(found);
    assertThat(difference(shares, FairShare::holidays)).isLessThanOrEqualTo(1);
    assertThat(difference(shares, FairShare::weekendDays)).isLessThanOrEqualTo(1);
    assertThat(difference(shares, FairShare::nights)).isLessThanOrEqualTo(1);
  }

  @Test
  void leave_is_nothing_to_make_up_for() {
    Asked asked =
        Asked.days("2026-11-30", "2027-02-27", BRAM, BEA, BO)
            .away(BO, "2026-11-30 00:00", "2026-12-30 09:00");
    LineRoster roster = asked.proposed();

    assertThat(share(asked, roster, BO).nights()).isBetween(18, 22);
  }

  @Test
  void who_is_new_begins_beside_who_did_least() {
    Asked asked =
        Asked.days("2026-11-30", "2027-01-28", BRAM, BEA, BO, BERT)
            .did(BRAM, 100, 30, 3)
            .did(BEA, 100, 30, 3)
            .did(BO, 100, 30, 3);

    assertThat(share(asked, asked.proposed(), BERT).nights()).isBetween(14, 16);
  }

  @Test
  void seconds_are_shared_too() {
    Asked asked = Asked.days("2026-11-30", "2027-01-28", BRAM, BEA, BO).withSecond();

    assertThat(difference(asked.shares(asked.proposed()), share -> (int) share.secondHours()))
        .isLessThanOrEqualTo(24);
  }

  @Test
  void shifts_held_by_hand_count_for_whose_they_are() {
    Asked asked =
        Asked.days("2026-11-30", "2026-12-29", BRAM, BEA)
            .rules(31, 0)
            .placed(
                nl.ruggensteun.duty.Rank.FIRST, BRAM, "2026-11-30 09:00", "2026-12-10 09:00", true);
    List<SingleShift> found = asked.found();

    assertThat(found.stream().filter(shift -> shift.memberId().equals(BEA)).count()).isEqualTo(15);
  }
}
