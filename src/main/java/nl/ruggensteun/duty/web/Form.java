package nl.ruggensteun.duty.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/// Reads what was filled in, and gathers everything that is wrong with it.
final class Form {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

  private final List<FieldError> errors = new ArrayList<>();

  /// Gives what `read` makes of the body, or refuses with all errors together.
  static <T> T read(Function<Form, Optional<T>> read) {
    Form form = new Form();
    return read.apply(form).orElseThrow(() -> new Refused(Problem.invalid(form.errors)));
  }

  static Refused refusal(String field, String code) {
    return new Refused(Problem.invalid(List.of(new FieldError(field, code))));
  }

  /// Puts the parts together, when all of them were right.
  <T> Optional<T> together(Supplier<T> parts) {
    return errors.isEmpty() ? Optional.of(parts.get()) : Optional.empty();
  }

  <T> Optional<T> known(String field, @Nullable String value, Function<String, Optional<T>> of) {
    if (value == null) {
      return wrong(field, "required");
    }
    Optional<T> known = of.apply(value);
    return known.isPresent() ? known : wrong(field, "unknown");
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

  Optional<Integer> number(String field, @Nullable Integer value, int least, int most) {
    if (value == null) {
      return wrong(field, "required");
    }
    return value < least || value > most ? wrong(field, "unknown") : Optional.of(value);
  }

  Optional<LocalDate> day(String field, @Nullable String value) {
    return parsed(field, value, "not-a-date", LocalDate::parse)
        .filter(day -> (day.isAfter(FIRST_DAY) && day.isBefore(LAST_DAY)) || refuse(field));
  }

  private boolean refuse(String field) {
    errors.add(new FieldError(field, "not-a-date"));
    return false;
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
    return moment.filter(at -> isPlausible(at) || refuse(field));
  }

  private static boolean isPlausible(Instant at) {
    Instant first = FIRST_DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    Instant last = LAST_DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    return at.isAfter(first) && at.isBefore(last);
  }

  private <T> Optional<T> parsed(
      String field, @Nullable String value, String code, Function<String, T> parse) {
    if (value == null || value.isBlank()) {
      return wrong(field, "required");
    }
    try {
      return Optional.of(parse.apply(value));
    } catch (DateTimeException notOne) {
      return wrong(field, code);
    }
  }

  <T> Optional<T> wrong(String field, String code) {
    errors.add(new FieldError(field, code));
    return Optional.empty();
  }
}
