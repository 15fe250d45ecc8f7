package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class WhatWasRungTest {
  private static final Duration STEP = Duration.ofSeconds(60);

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);
  private final CallRecord record = new CallRecord(database.jdbc(), clock);
  private final UUID bram = UUID.randomUUID();
  private final UUID ben = UUID.randomUUID();
  private final UUID dirk = UUID.randomUUID();
  private final UUID cora = UUID.randomUUID();

  @Test
  void is_empty_before_anybody_was_rung() {
    assertThat(record.seenBy(coordinator())).isEmpty();
  }

  @Test
  void tells_a_coordinator_every_attempt_in_order_with_its_result() {
    node.channel(bram, ChannelKind.VOICE);
    node.channel(ben, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    node.request(STEP, bram, ben);
    node.beat();
    clock.forward(STEP);
    node.beat();

    assertThat(record.seenBy(coordinator())).hasSize(1);
    List<CallRecord.Call> calls = record.seenBy(coordinator()).getFirst().calls();
    assertThat(calls).extracting(CallRecord.Call::memberId).startsWith(bram, ben);
    assertThat(calls.getFirst().code()).contains("http-503");
    assertThat(calls.get(1).state()).isEqualTo("sent");
    assertThat(calls.get(1).code()).contains("http-200");
  }

  @Test
  void tells_a_member_the_own_calls_only() {
    node.channel(bram, ChannelKind.VOICE);
    node.channel(ben, ChannelKind.VOICE);
    node.request(STEP, bram, ben);
    node.beat();
    clock.forward(STEP);
    node.beat();

    assertThat(record.seenBy(confidant(ben)).getFirst().calls())
        .extracting(CallRecord.Call::memberId)
        .containsExactly(ben);
    assertThat(record.seenBy(confidant(dirk))).isEmpty();
  }

  @Test
  void shows_who_was_not_rung_again_because_another_of_the_wave_rang() {
    node.channel(bram, ChannelKind.VOICE);
    node.request(STEP, bram);
    node.request(STEP, bram);
    node.beat();

    assertThat(
            record.seenBy(coordinator()).stream()
                .flatMap(rung -> rung.calls().stream())
                .map(CallRecord.Call::state))
        .containsExactlyInAnyOrder("sent", "bundled");
  }

  @Test
  void says_when_it_was_acknowledged_and_when_it_ended() {
    node.channel(bram, ChannelKind.VOICE);
    UUID request = node.request(STEP, bram);
    node.beat();
    clock.forward(Duration.ofSeconds(20));
    node.alarms.take(AlarmKind.REQUEST, request, bram);
    Instant taken = clock.instant();
    clock.forward(Duration.ofSeconds(40));
    node.alarms.close(AlarmKind.REQUEST, request);

    CallRecord.Rung rung = record.seenBy(coordinator()).getFirst();
    assertThat(rung.acknowledgedAt()).contains(taken);
    assertThat(rung.closedAt()).contains(clock.instant());
  }

  @Test
  void keeps_no_address_and_nothing_to_find_a_request_by() {
    String address = node.channel(bram, ChannelKind.VOICE);
    UUID request = node.request(STEP, bram);
    UUID alarm = node.state(request).alarmId();
    node.beat();

    assertThat(record.seenBy(coordinator()).toString())
        .doesNotContain(address, request.toString(), alarm.toString());
  }

  @Test
  void goes_back_thirty_days_and_never_drops_what_still_rings() {
    node.channel(bram, ChannelKind.VOICE);
    UUID old = node.request(STEP, bram);
    node.alarms.close(AlarmKind.REQUEST, old);
    node.request(STEP, bram);
    clock.forward(Duration.ofDays(31));

    assertThat(record.seenBy(coordinator())).hasSize(1);
  }

  @Test
  void lists_the_latest_first() {
    node.channel(bram, ChannelKind.VOICE);
    Instant first = clock.instant();
    node.request(STEP, bram);
    clock.forward(Duration.ofMinutes(1));
    node.request(STEP, bram);

    assertThat(record.seenBy(coordinator()))
        .extracting(CallRecord.Rung::openedAt)
        .containsExactly(clock.instant(), first);
  }

  private SignedIn coordinator() {
    return signedIn(cora, MemberFunction.COORDINATOR);
  }

  private static SignedIn confidant(UUID member) {
    return signedIn(member, MemberFunction.CONFIDANT);
  }

  private static SignedIn signedIn(UUID member, MemberFunction function) {
    return new SignedIn(member, member, Set.of(function), Optional.empty(), Optional.empty());
  }
}
