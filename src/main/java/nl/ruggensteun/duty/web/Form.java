package nl.ruggensteun.duty.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/// What was filled in about duty: days, hours and members, in a time in which this program can be.
final class Form extends Fields {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

  /// Gives what `read` makes of the body, or refuses with all errors together.
  static <T> T read(Function<Form, Optional<T>> read) {
    return read(new Form(), read);
  }

  Optional<UUID> member(String field, @Nullable UUID value, Set<UUID> known, Set<UUID> ready) {
    if (value == null) {
      return wrong(field, "required");
    }
    if (!known.contains(value)) {
      return wrong(field, "unknown");
    }
    return ready.contains(value) ? Optional.of(value) : wrong(field, "not-ready");
  }

  Optional<LocalDate> day(String field, @Nullable String value) {
    Optional<LocalDate> day = parsed(field, value, "not-a-date", LocalDate::parse);
    return day.isEmpty() || day.filter(Form::isPlausible).isPresent()
        ? day
        : wrong(field, "not-a-date");
  }

  Optional<LocalTime> time(String field, @Nullable String value) {
    return parsed(field, value, "not-a-time", LocalTime::parse);
  }

  Optional<Span> span(@Nullable String from, @Nullable String until) {
    Optional<Instant> begin = moment("from", from);
    Optional<Instant> end = moment("until", until);
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return end.orElseThrow().isAfter(begin.orElseThrow())
        ? Optional.of(new Span(begin.orElseThrow(), end.orElseThrow()))
        : wrong("until", "ends-before");
  }

  /// A moment that has still to come.
  Optional<Instant> coming(String field, @Nullable String value, Instant now) {
    Optional<Instant> moment = moment(field, value);
    return moment.filter(at -> !at.isAfter(now)).isPresent() ? wrong(field, "in-the-past") : moment;
  }

  private Optional<Instant> moment(String field, @Nullable String value) {
    Optional<Instant> moment = parsed(field, value, "not-a-time", Instant::parse);
    boolean plausible =
        moment
            .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())
            .filter(Form::isPlausible)
            .isPresent();
    return moment.isEmpty() || plausible ? moment : wrong(field, "not-a-date");
  }

  private static boolean isPlausible(LocalDate day) {
    return day.isAfter(FIRST_DAY) && day.isBefore(LAST_DAY);
  }
}
