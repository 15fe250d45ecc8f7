package nl.ruggensteun.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.CivilTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fictional team wrote some texts of its own: one that holds with an earlier version, one to
/// be looked at soon, a translation that is behind, a draft, and a proposal that waits for a second
/// coordinator.
final class TextsOfTheTeam {
  private static final String DAMAGE = "pages.damage.nl";
  private static final Pattern TRANSLATES = Pattern.compile("(?m)^translates-review: (\\S+)$");

  private final TextWriting texts;
  private final JdbcClient jdbc;
  private final LocalDate today;

  TextsOfTheTeam(FictionalTeam team, JdbcClient jdbc, Instant now) {
    this.texts = new TextWriting(team.member("femke").visit(), team.member("els").visit());
    this.jdbc = jdbc;
    this.today = CivilTime.day(now);
  }

  void write() {
    publish(
        DAMAGE,
        plus(DAMAGE, "Bewaar ook de bon van de reparatie."),
        "Bonnen genoemd",
        today.minusDays(60));
    publish(
        DAMAGE,
        texts
            .newest(DAMAGE)
            .replace(
                "Bewaar ook de bon van de reparatie.",
                "Bewaar ook de bon van de reparatie en van het nieuwe slot.")
            .replaceFirst("(?m)^next-review: .*$", "next-review: " + today.plusDays(12)),
        "Het slot erbij, en eerder opnieuw nakijken",
        today.minusDays(20));
    publish(
        "pages.aftercare.en",
        behind(texts.newest("pages.aftercare.en")),
        "Made from the text of last spring",
        today.minusDays(90));
    texts.keep("pages.press.nl", plus("pages.press.nl", "Spreek samen af wie er opneemt."), "");
    texts.propose(
        "pages.at-the-door.nl",
        plus("pages.at-the-door.nl", "Schrijf daarna op hoe laat het was en wat u zag."),
        "Opschrijven helpt later");
  }

  /// A translation of the original as it was long before it was last reviewed, whatever day it is.
  private static String behind(String translation) {
    return TRANSLATES
        .matcher(translation)
        .replaceFirst(
            found -> "translates-review: " + LocalDate.parse(found.group(1)).minusDays(200));
  }

  private void publish(String document, String text, String note, LocalDate from) {
    int version = texts.publish(document, text, note);
    jdbc.sql(
            """
            UPDATE guidance_version
            SET takes_effect = :day, written_at = :day::timestamptz, decided_at = :day::timestamptz
            WHERE document = :document AND version = :version
            """)
        .param("day", from)
        .param("document", document)
        .param("version", version)
        .update();
  }

  /// With a paragraph at the end of its first chapter.
  private String plus(String document, String sentence) {
    return texts.newest(document).replaceFirst("\n\n## ", "\n\n" + sentence + "\n\n## ");
  }
}
