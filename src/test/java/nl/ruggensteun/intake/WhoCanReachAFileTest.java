package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.FileSeen;
import nl.ruggensteun.casefile.Refusal;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Persona × surface: whoever is on no list of a file finds nothing of it anywhere, and gets the
/// answer for a file that never was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoCanReachAFileTest {
  private final CaseWorld world = new CaseWorld();
  private final Desk desk = Desk.withFile(world, world.bram, world.bea);
  private final GivenEntry entry =
      desk.team.entry(world.bram.author(), 2, EntryKind.NOTE, "van een ander");
  private final GivenEpoch epoch =
      desk.team.epoch(desk.team.plan(world.bram, world.bea), world.bram.author());

  private final Map<String, MemberKeys> strangers =
      Map.of(
          "a confidant of another association", world.carla,
          "a confidant elsewhere", world.dirk,
          "a coordinator", world.els,
          "the ministry's adviser", world.gijs);

  @AfterAll
  void close() {
    world.close();
  }

  @TestFactory
  Stream<DynamicTest> for_strangers_it_never_was() {
    Map<String, FileSeen.Attempt> surfaces =
        FileSeen.all(world, desk.team.audienceId, entry, epoch);
    return strangers.entrySet().stream()
        .flatMap(persona ->
            surfaces.entrySet().stream()
                .map(surface ->
                    DynamicTest.dynamicTest(
                        persona.getKey() + " · " + surface.getKey(),
                        () -> nothingThere(persona.getValue(), surface.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> a_file_that_never_was_is_missing_for_its_own_people_too() {
    return FileSeen.all(world, desk.team.audienceId, entry, epoch).entrySet().stream()
        .map(surface ->
            DynamicTest.dynamicTest(
                surface.getKey(),
                () ->
                    assertThat(refusal(surface.getValue().as(world.asking(world.bram), world.id())))
                        .isEqualTo(new Refusal.NotFound())));
  }

  @Test
  void it_is_in_no_list_of_a_stranger() {
    UUID file = desk.anna.requestId;

    assertThat(FileSeen.listed(world, world.asking(world.bram))).contains(file);
    assertThat(FileSeen.listed(world, world.asking(world.bea))).contains(file);
    strangers
        .values()
        .forEach(other -> assertThat(FileSeen.listed(world, world.asking(other))).isEmpty());
  }

  @Test
  void an_audience_of_another_file_is_missing_in_one_s_own() {
    Desk other = Desk.withFile(world, world.carla, world.joins("Cas", "mayors", "ngb"));
    Map<String, FileSeen.Attempt> surfaces =
        FileSeen.all(world, other.team.audienceId, entry, epoch);

    surfaces.entrySet().stream()
        .filter(surface -> Set.of("read", "write", "renew").contains(surface.getKey()))
        .forEach(surface ->
            assertThat(
                    refusal(surface.getValue().as(world.asking(world.bram), desk.anna.requestId)))
                .as(surface.getKey())
                .isEqualTo(new Refusal.NotFound()));
  }

  private void nothingThere(MemberKeys persona, FileSeen.Attempt surface) {
    Refusal forbidden = refusal(surface.as(world.asking(persona), desk.anna.requestId));
    Refusal missing = refusal(surface.as(world.asking(persona), world.id()));

    assertThat(forbidden).isEqualTo(new Refusal.NotFound()).isEqualTo(missing);
  }
}
