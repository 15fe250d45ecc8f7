package nl.ruggensteun.guidance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.Language;

/// A file with one page in one language: `pages/<id>/<language>.md`, with a head between lines of
/// three dashes and a text below it.
record PageFile(String file, String id, Language language, String text) {
  private static final Pattern NAME = Pattern.compile(".*/([a-z0-9]+(?:-[a-z0-9]+)*)/(nl|en)\\.md");
  private static final Pattern PARTS =
      Pattern.compile("\\A---\\R(.*?\\R)---\\h*(?:\\R(.*))?\\z", Pattern.DOTALL);

  static Optional<PageFile> named(String file, String text) {
    Matcher name = NAME.matcher(file);
    return name.matches()
        ? Optional.of(
            new PageFile(
                file,
                name.group(1),
                "nl".equals(name.group(2)) ? Language.NL : Language.EN,
                text.replace("\r\n", "\n")))
        : Optional.empty();
  }

  /// The page, unless its head is not whole; then why.
  Optional<FiledPage> read(Faults faults) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      faults
          .in(file)
          .add(
              "line 1",
              "the head is missing",
              "Begin with a line of three dashes and end the head with another");
      return Optional.empty();
    }
    try {
      WrittenHead head = ContentFiles.parse(file, 1, parts.group(1), WrittenHead.class);
      return page(head, Objects.requireNonNullElse(parts.group(2), ""), faults.in(file));
    } catch (ContentRefused refused) {
      faults.addAll(refused);
      return Optional.empty();
    }
  }

  /// How many lines stand before the text.
  int linesBefore() {
    int end = text.indexOf("\n---", 3);
    return end < 0 ? 0 : (int) text.substring(0, end + 1).lines().count() + 1;
  }

  private Optional<FiledPage> page(WrittenHead head, String body, Faults.InFile faults) {
    List<String> missing = head.missing();
    missing.forEach(field -> faults.add(field, "this field is missing", "Every page needs it"));
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    Optional<NextStep> next = NextStep.of(given(head.next()));
    if (next.isEmpty()) {
      faults.add(
          "next",
          "there is no next step " + head.next(),
          "Write call, tel:<number>, page:<id> or the name of a door");
    }
    return next.map(step -> head.retired() == null ? page(head, step, body) : retired(head, step));
  }

  private RetiredPage retired(WrittenHead head, NextStep next) {
    return new RetiredPage(
        id, language, given(head.title()), given(head.address()), next, given(head.retired()));
  }

  private GuidancePage page(WrittenHead head, NextStep next, String body) {
    return new GuidancePage(
        id,
        language,
        given(head.title()),
        given(head.address()),
        given(head.summary()),
        given(head.group()),
        given(head.order()),
        Objects.requireNonNullElse(head.keywords(), List.of()),
        given(head.first()),
        next,
        given(head.sources()),
        new Review(given(head.reviewed()), given(head.reviewedBy()), given(head.nextReview())),
        new Validity(
            given(head.validFrom()),
            Optional.ofNullable(head.validUntil()),
            Boolean.TRUE.equals(head.expired())),
        Optional.ofNullable(head.translatesReview()),
        body);
  }

  /// What was looked at before: it is there.
  private static <T> T given(@org.jspecify.annotations.Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
