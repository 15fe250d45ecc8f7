package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.guidance.web.InDutch;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Somebody changes the trainings; what is not whole is refused in words, and what nobody knows may
/// be left out.
class WritingTheTrainingsTest {
  private static final String WHOLE =
      """
      reviewed: 2026-11-22
      reviewed-by: redactie
      next-review: 2027-05-22
      valid-from: 2026-11-22
      trainings:
        - id: session
          address: { nl: avond, en: evening }
          for: [representatives, chairs]
          audience: { nl: De raad, en: The council }
          title: { nl: Een avond, en: An evening }
          summary: { nl: Samen., en: Together. }
          goals:
            - { id: talk, text: { nl: Praten., en: Talk. } }
          pays: { nl: Het team, en: The team }
          ask: { nl: Ik wil meedoen., en: I would like to come. }
          sources: [S1]
          dates:
            - id: utrecht
              date: 2027-03-28
              start: "19:30"
              end: "22:00"
              place: { nl: Utrecht, en: Utrecht }
              places: 12
            - id: zwolle
              date: 2027-01-14
              start: "09:00"
              end: "12:30"
              place: { nl: Zwolle, en: Zwolle }
        - id: other
          address: { nl: ander, en: other }
          for: [family]
          audience: { nl: Gezin, en: Family }
          title: { nl: Ander, en: Other }
          summary: { nl: Iets., en: Something. }
          ask: { nl: Ik wil meedoen., en: I would like to come. }
          sources: [S1]
      """;

  @Test
  void what_nobody_knows_is_left_out() {
    Training session = session();

    assertThat(session.said(Training.Fact.PAYS, Language.EN)).isEqualTo("The team");
    assertThat(session.said(Training.Fact.PRICE, Language.EN)).isEmpty();
    assertThat(session.groupsWord()).isEqualTo("representatives chairs");
  }

  @Test
  void dates_come_in_their_order_and_those_of_yesterday_no_more() {
    assertThat(ids(LocalDate.of(2027, 1, 14))).containsExactly("zwolle", "utrecht");
    assertThat(ids(LocalDate.of(2027, 1, 15))).containsExactly("utrecht");
    assertThat(session().date("zwolle", LocalDate.of(2027, 1, 15))).isEmpty();
    assertThat(session().date("utrecht", LocalDate.of(2027, 1, 15))).isPresent();
  }

  @Test
  void hours_are_those_of_the_clock_on_the_wall_also_on_the_day_it_changes() {
    assertThat(session().dates())
        .extracting(TrainingDate::from)
        .extracting(Object::toString)
        .containsExactly("2027-01-14T08:00:00Z", "2027-03-28T17:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'for: [family]' | 'for: [kings]' | for does not know "kings"
          'start: "19:30"' | 'start: "half acht"' | start is not a time
          'end: "22:00"' | 'end: "19:00"' | end is not after start
          'end: "22:00"' | 'until: "22:00"' | end is missing
          'date: 2027-03-28' | 'date: lente' | date is not a date
          'places: 12' | 'places: veel' | places is not a number
          'id: zwolle' | 'id: utrecht' | id utrecht is used twice
          'nl: ander, en' | 'nl: avond, en' | address avond is used twice
          'nl: ander, en' | 'nl: Ander één, en' | has other signs
          'pays: {' | 'payer: {' | there is no field payer
          'sources: [S1]' | 'sources: [S2]' | source S2 is not in the list
          'ask: { nl: Ik wil meedoen.' | 'ask: { de: Ich.' | nl is missing
          """)
  void what_is_not_whole_is_refused(String good, String bad, String fault) {
    String written = WHOLE.replace(good, bad);
    assertThat(written).isNotEqualTo(WHOLE);
    List<ContentFault> faults =
        catchThrowableOfType(ContentRefused.class, () -> read(written)).faults();
    assertThat(faults)
        .anySatisfy(one -> assertThat(one.fault()).contains(fault))
        .allSatisfy(one -> assertThat(one.file()).isEqualTo("guidance/training.yaml"))
        .allSatisfy(InDutch::isSaid);
  }

  private static List<String> ids(LocalDate today) {
    return session().datesFrom(today).stream().map(TrainingDate::id).toList();
  }

  private static Training session() {
    return read(WHOLE).trainings().getFirst();
  }

  private static TrainingCatalogue read(String written) {
    return TrainingCatalogue.read(
        ContentFiles.parse("test", 0, written, JsonNode.class), OneSource.S1);
  }
}
