package nl.ruggensteun.duty;

import static java.util.Comparator.comparing;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;

/// The public holidays of the Netherlands (_feestdagen_).
@Component
public class Holidays {
  private final HolidayManager calendar =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  /// Those from the first day to the last.
  public Set<LocalDate> between(LocalDate first, LocalDate last) {
    return holidays(first, last).stream().map(Holidays::day).collect(Collectors.toSet());
  }

  /// The same with what each is called on a calendar on the wall. Two on one day are both named.
  public SortedMap<LocalDate, String> named(
      LocalDate first, LocalDate last, Language language, Texts texts) {
    SortedMap<LocalDate, String> named = new TreeMap<>();
    holidays(first, last).stream()
        .sorted(comparing(Holidays::day).thenComparing(Holidays::word))
        .forEach(holiday ->
            named.merge(
                day(holiday), name(holiday, language, texts), (one, other) -> one + ", " + other));
    return named;
  }

  public boolean has(LocalDate day) {
    return calendar.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
  }

  private Collection<Holiday> holidays(LocalDate first, LocalDate last) {
    return calendar.getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY);
  }

  private static LocalDate day(Holiday holiday) {
    return holiday.getObservedDate().orElse(holiday.getActualDate());
  }

  /// A holiday that the law adds is called as the library calls it until we know it.
  private static String name(Holiday holiday, Language language, Texts texts) {
    String ours = texts.entries(language).get("duty.holiday." + word(holiday));
    return ours == null ? holiday.getDescription(Locale.of(language.code())) : ours;
  }

  /// For example `kings-day`.
  private static String word(Holiday holiday) {
    String key = holiday.getPropertiesKey();
    return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
