package nl.ruggensteun.duty;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The public holidays of the Netherlands (_feestdagen_).
@Component
public class Holidays {
  private final HolidayManager calendar =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  /// The days from the first to the last, with the name of each in that language.
  public SortedMap<LocalDate, String> between(LocalDate first, LocalDate last, Locale language) {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    for (Holiday holiday : calendar.getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY)) {
      holidays.put(
          holiday.getObservedDate().orElse(holiday.getActualDate()),
          holiday.getDescription(language));
    }
    return holidays;
  }

  public boolean has(LocalDate day) {
    return calendar.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
  }
}
